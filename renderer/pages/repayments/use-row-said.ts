import {
  type Icon,
  IconAlertCircle,
  IconCircleCheck,
  IconClockPause,
  IconEye,
  IconHelpCircle,
  IconSend,
} from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/model/receipt.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { useKivaWords } from '../../components/kiva-words.tsx';
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
  const { t } = useTranslation('repayments');
  const kivaWords = useKivaWords();
  const { receipt } = useReceipt(workId);
  const rows = useMemo(() => latestRows(receipt?.rows ?? []), [receipt]);
  return useCallback(
    (loanId) => {
      const row = rows.get(cleanId(loanId));
      if (!row) return null;
      const words = row.note.trim();
      const said = words === '' ? '' : kivaWords(words);
      if (row.state === 'refused') {
        const text =
          said === ''
            ? t('outcome.refusedPlain')
            : t(`outcome.${isSent ? 'refused' : 'was'}`, { words: said });
        return { text, tone: 'bad', icon: IconAlertCircle, isUnsettled: true };
      }
      if (!isSent) return null;
      if (row.state === 'accepted' && said !== '')
        return {
          text: t('outcome.warned', { words: said }),
          tone: 'warn',
          icon: IconEye,
          isUnsettled: false,
        };
      const text = row.stopped ? t('outcome.stopped') : t(`outcome.${row.state}`);
      const isUnsettled = row.state === 'waiting' || row.state === 'unknown';
      return { text, ...looks[row.stopped ? 'outdated' : row.state], isUnsettled };
    },
    [rows, isSent, t, kivaWords],
  );
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
