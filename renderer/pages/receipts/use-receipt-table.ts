import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptRow } from '../../../shared/model/receipt.ts';
import type { SheetColumnKind } from '../../../shared/model/sheet.ts';

/** A table to be saved: texts, and what its columns are. */
type Table = { rows: string[][]; kinds: SheetColumnKind[] };

/** The receipt as a table, one line for each row with all that is known of its request; ids stay as they are. */
export function useReceiptTable(): (receipt: Receipt) => Table {
  const { t } = useTranslation(['common', 'receipts']);
  return (receipt) => {
    // Without a second person the file has no columns for one.
    const people = receipt.batches.some(({ approvedBy }) => approvedBy !== null)
      ? (['preparedBy', 'approvedBy', 'approvedAt'] as const)
      : [];
    const names = [
      ...([
        'number',
        'batch',
        'loanId',
        ...(receipt.kind === 'report' ? (['borrower', 'clientId'] as const) : (['item'] as const)),
        'amount',
        'currency',
      ] as const),
      ...(['state', 'note', 'reason', 'sent', 'http', 'reference', 'sha256'] as const),
      ...(['environment', 'partner', 'period', 'meaning'] as const),
      ...people,
    ];
    const of = (row: ReceiptRow): string[] => {
      const batch = receipt.batches[row.batch - 1];
      const state = row.stopped ? t('receipts:stoppedState') : t(`sendState.${row.state}`);
      return [
        ...(receipt.kind === 'report' ? [row.key, row.name, row.label] : [row.key, row.label]),
        ...[row.amount, row.currency, state, row.note, row.reason, batch?.sentAt ?? ''],
        ...[String(batch?.httpStatus ?? ''), batch?.reference ?? '', batch?.requestSha256 ?? ''],
        ...[t(`environment.${receipt.environment}`), receipt.partnerId, receipt.period],
        receipt.meaning === '' ? '' : t(`receipts:meaning.${receipt.meaning}`),
        ...people.map((name) => batch?.[name] ?? ''),
      ];
    };
    const heads = names.map((name) => t(`receipts:row.${name}`));
    const lines = receipt.rows.map((row, index) => [String(index + 1), String(row.batch), ...of(row)]);
    return { rows: [heads, ...lines], kinds: names.map((name) => (name === 'amount' ? 'number' : 'text')) };
  };
}
