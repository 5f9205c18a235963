import { Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { useEntryText } from './use-entry-text.ts';
import type { Span } from './use-history.ts';
import { useHistoryName } from './use-history-name.ts';

type Props = { entries: readonly AuditEntry[]; span: Span; days: { first: string; last: string } };

/** The entries as a file, in three forms. */
export function SaveHistory({ entries, span, days }: Props) {
  const { t } = useTranslation(['history', 'receipts']);
  const environment = useEnvironment();
  const save = useAction('audit.save');
  const saveSheet = useAction('sheets.save');
  const tableOf = useHistoryTable();
  const name = useHistoryName(days);
  const busy = useObstacleText()(save.isPending || saveSheet.isPending ? 'busy' : null);
  const failure = save.error?.failure ?? saveSheet.error?.failure;
  const loading = (format: 'pdf' | 'json') => save.isPending && save.variables.format === format;
  return (
    <Group gap="sm">
      <ActionButton
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={loading('pdf')}
        obstacle={busy}
        onClick={() => save.mutate({ environment, ...span, format: 'pdf', name })}
      >
        {t('receipts:savePdf')}
      </ActionButton>
      <ActionButton
        variant="default"
        loading={saveSheet.isPending}
        obstacle={busy}
        onClick={() => saveSheet.mutate({ name, format: 'csv', ...tableOf(entries) })}
      >
        {t('receipts:saveCsv')}
      </ActionButton>
      <ActionButton
        variant="default"
        loading={loading('json')}
        obstacle={busy}
        onClick={() => save.mutate({ environment, ...span, format: 'json', name })}
      >
        {t('receipts:saveJson')}
      </ActionButton>
      {failure && <Problem failure={failure} />}
    </Group>
  );
}

/** Entries as a table with everything that is in them. */
function useHistoryTable() {
  const { t } = useTranslation('history');
  const textOf = useEntryText();
  const names = ['number', 'utc', 'zone', 'person', 'event', 'detail', 'request', 'facts', 'mark'] as const;
  return (entries: readonly AuditEntry[]) => ({
    rows: [
      names.map((name) => t(`column.${name}`)),
      ...entries.map((entry) => [
        ...[String(entry.number), entry.at, entry.zone, entry.person, t(`event.${entry.event}`)],
        ...[textOf(entry), entry.sendId ?? '', JSON.stringify(entry.facts), entry.mark],
      ]),
    ],
    kinds: names.map(() => 'text' as const),
  });
}
