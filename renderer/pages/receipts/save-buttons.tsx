import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useAction } from '../../lib/calls.ts';
import { useReceiptNames } from './use-receipt-names.ts';
import { useReceiptTable } from './use-receipt-table.ts';

/** The receipt as a file, in three forms. */
export function SaveButtons({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { file: name } = useReceiptNames(receipt);
  const { environment, workId } = receipt;
  const save = useAction('receipts.save');
  const saveSheet = useAction('sheets.save');
  const tableOf = useReceiptTable();
  const busy = useObstacleText()(save.isPending || saveSheet.isPending ? 'busy' : null);
  const failure = save.error?.failure ?? saveSheet.error?.failure;
  const loading = (format: 'pdf' | 'json') => save.isPending && save.variables.format === format;
  return (
    <>
      <ActionButton
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={loading('pdf')}
        obstacle={busy}
        onClick={() => save.mutate({ environment, workId, format: 'pdf', name })}
      >
        {t('savePdf')}
      </ActionButton>
      <ActionButton
        variant="default"
        loading={saveSheet.isPending}
        obstacle={busy}
        onClick={() => saveSheet.mutate({ name, format: 'csv', ...tableOf(receipt) })}
      >
        {t('saveCsv')}
      </ActionButton>
      <ActionButton
        variant="default"
        loading={loading('json')}
        obstacle={busy}
        onClick={() => save.mutate({ environment, workId, format: 'json', name })}
      >
        {t('saveJson')}
      </ActionButton>
      {failure && <Problem failure={failure} />}
    </>
  );
}
