import {
  type Icon,
  IconAlertCircle,
  IconCircleCheck,
  IconClockPause,
  IconHelpCircle,
  IconSend,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/model/receipt.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { readingOf } from '../../components/progress/plain-reading.ts';
import { useReceipt } from '../../components/progress/use-receipt.ts';
import type { Tone } from '../../components/tone.ts';

/** What became of a row that was sent, or what Kiva said of the one that it corrects; `isUnsettled` where it is refused, unknown, or waits or was stopped. */
export type RowSaid = { text: string; tone: Tone; icon: Icon; isUnsettled: boolean };

/** Tells it by loan id; the same function as long as nothing changed. */
export type SaidOf = (loanId: string) => RowSaid | null;

const looks = {
  accepted: { tone: 'good', icon: IconCircleCheck },
  waiting: { tone: 'info', icon: IconClockPause },
  sending: { tone: 'info', icon: IconSend },
  unknown: { tone: 'warn', icon: IconHelpCircle },
  outdated: { tone: 'neutral', icon: IconClockPause },
} as const;

/** `workId` is the report whose receipt tells: its own where `isSent`, else the one that is corrected; null where there is neither. */
export function useRowSaid(workId: string | null, isSent: boolean): SaidOf {
  const { t } = useTranslation(['repayments', 'progress']);
  const { receipt } = useReceipt(workId);
  const rows = useMemo(() => latestRows(receipt?.rows ?? []), [receipt]);
  return useCallback(
    (loanId) => {
      const row = rows.get(cleanId(loanId));
      if (!row) return null;
      if (row.state === 'refused') {
        const text = refusalText(t, row.note.trim(), isSent ? 'refused' : 'was');
        return { text, tone: 'bad', icon: IconAlertCircle, isUnsettled: true };
      }
      if (!isSent) return null;
      const text = row.stopped ? t('repayments:outcome.stopped') : t(`repayments:outcome.${row.state}`);
      const isUnsettled = row.state === 'waiting' || row.state === 'unknown';
      return { text, ...looks[row.stopped ? 'outdated' : row.state], isUnsettled };
    },
    [rows, isSent, t],
  );
}

/** What Kiva's message most likely means, then the message itself. */
function refusalText(
  t: TFunction<['repayments', 'progress']>,
  words: string,
  kind: 'refused' | 'was',
): string {
  if (words === '') return t('repayments:outcome.refusedPlain');
  const reading = readingOf(words);
  const plain = reading && t(`progress:reading.${reading}`);
  const meaning = plain ? t('repayments:outcome.meaning', { plain, words }) : words;
  return t(`repayments:outcome.${kind}`, { words: meaning });
}

/** Of a loan that several requests have, the row that counts. */
function latestRows(rows: readonly ReceiptRow[]): Map<string, ReceiptRow> {
  const found = new Map<string, ReceiptRow>();
  for (const row of rows) {
    const id = cleanId(row.key);
    if (row.counts || row.stopped || !found.has(id)) found.set(id, row);
  }
  return found;
}
