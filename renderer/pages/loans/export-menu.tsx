import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LoanColumn } from '../../../shared/model/loan-columns.ts';
import { ActionButton } from '../../components/action-button.tsx';
import type { LaidColumn } from '../../components/grid/layout.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { useColumnsOut } from './columns-out.ts';
import { exportName } from './export-name.ts';
import type { LoansView } from './loans-search.ts';

type Props = {
  /** What is shown at the moment of the click. */
  view: () => LoansView;
  /** Name of the view, for the name of the file. */
  name: string;
  columns: readonly LaidColumn<LoanColumn>[];
  /** Whether CSV begins with the mark of UTF-8. */
  mark: boolean;
  onMark: (mark: boolean) => void;
  obstacle: string | null;
  onFailure: (error: ReturnType<typeof useExport>['error']) => void;
};

function useExport() {
  return useAction('portfolio.export');
}

/** Writes what is shown into a file, columns in the order of the screen; each amount has its currency. */
export function ExportMenu({ view, name, columns, mark, onMark, obstacle, onFailure }: Props) {
  const { t } = useTranslation(['common', 'loans']);
  const environment = useEnvironment();
  const session = useCall('connection.session', { environment }, { staleTime: 600_000 });
  const save = useExport();
  const out = useColumnsOut(columns, true);
  const write = (format: 'xlsx' | 'csv') => {
    onFailure(null);
    const { filter, sort } = view();
    const parts = [t(`environment.${environment}`), session.data?.partnerId, name];
    const file = exportName(t('loans:title'), parts, new Date());
    save.mutate(
      { environment, filter, sort, columns: out, format, mark, name: file },
      {
        onError: onFailure,
        onSuccess: ({ saved, rows }) =>
          saved &&
          notifications.show({
            message: t('loans:export.done', { count: rows, shown: formatCount(rows) }),
          }),
      },
    );
  };
  return (
    <Menu position="bottom-end" shadow="md" withinPortal trapFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionButton
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          obstacle={obstacle}
          loading={save.isPending}
        >
          {t('loans:export.title')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => write('xlsx')}>{t('loans:export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => write('csv')}>{t('loans:export.csv')}</Menu.Item>
        <Menu.Divider role="separator" />
        <Menu.CheckboxItem checked={mark} onChange={onMark} closeMenuOnClick={false}>
          {t('loans:export.mark')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
