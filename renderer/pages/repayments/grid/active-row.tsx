import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportLoan } from '../../../../shared/model/report-facts.ts';
import { useStatusName } from '../../../components/use-status-name.ts';
import { WorkbenchRow } from '../../../components/workbench/workbench.tsx';
import { formatAmount, formatMonth } from '../../../i18n/format.ts';
import type { ReportRowNotes } from '../notes.ts';
import type { RowSaid } from '../use-row-said.ts';
import { useFindingWords } from './use-finding-words.ts';

type Props = {
  row: number;
  notes: ReportRowNotes | undefined;
  loan: ReportLoan | undefined;
  said: RowSaid | null;
  actions: ReactNode;
  readOnly: boolean;
  /** Takes a loan id that an unknown one may have been meant for. */
  onUse: (loanId: string) => void;
};

/**
 * Everything about the active row in full: what was found, with loan ids that its own may have been meant for, and the loan. Where
 * there is nothing to say, it names the keys.
 */
export function ActiveRow({ row, notes, loan, said, actions, readOnly, onUse }: Props) {
  const { t } = useTranslation('repayments');
  const words = useFindingWords();
  const loanText = useLoanText();
  const found = notes?.findings.map((finding) => words.finding(finding, notes)) ?? [];
  const texts = said ? [...found, said.text] : found;
  const about = loan ? loanText(loan) : '';
  const hasWords = texts.length > 0 || about !== '';
  return (
    <WorkbenchRow
      actions={
        <>
          {!readOnly &&
            guessesOf(notes).map((loanId) => (
              <Button key={loanId} size="compact-sm" variant="default" onClick={() => onUse(loanId)}>
                {t('grid.use', { loanId })}
              </Button>
            ))}
          {actions}
        </>
      }
    >
      <Text role="status" fz="sm" span={texts.length === 0}>
        {texts.length > 0 && t('grid.says', { row: row + 1, text: texts.join(' ') })}
      </Text>
      {about !== '' && (
        <Text fz="xs" c="dimmed">
          {about}
        </Text>
      )}
      {!hasWords && (
        <Text fz="xs" c="dimmed" aria-hidden>
          {t('grid.hint')}
        </Text>
      )}
    </WorkbenchRow>
  );
}

/** The loan in a line: whose it is, its status, its size, what was reported last. */
function useLoanText() {
  const { t } = useTranslation('repayments');
  const statusName = useStatusName();
  return ({ name, status, localPrice, currency, last, scheduled }: ReportLoan): string =>
    [
      name,
      status && statusName(status),
      localPrice && t('grid.ofLoan', { amount: `${formatAmount(localPrice)} ${currency}`.trim() }),
      last && t('grid.lastOf', { amount: formatAmount(last.amount), month: formatMonth(last.period) }),
      scheduled && t('grid.scheduledOf', { amount: formatAmount(scheduled) }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** The loan ids near to an unknown one, the nearest first. */
export function guessesOf(notes: ReportRowNotes | undefined): string[] {
  const guesses = notes?.findings.find(({ rule }) => rule === 'unknownLoanNear')?.values?.guesses;
  return typeof guesses === 'string' ? guesses.split(', ') : [];
}
