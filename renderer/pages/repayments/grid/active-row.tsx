import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportRowNotes } from '../notes.ts';
import { useFindingWords } from './use-finding-words.ts';

type Props = {
  row: number;
  notes: ReportRowNotes | undefined;
  readOnly: boolean;
  /** Takes a loan id that an unknown one may have been meant for. */
  onUse: (loanId: string) => void;
};

/** Everything about the active row in full, and loan ids that its own may have been meant for. */
export function ActiveRow({ row, notes, readOnly, onUse }: Props) {
  const { t } = useTranslation('repayments');
  const words = useFindingWords();
  const texts = notes?.findings.map((finding) => words.finding(finding, notes)) ?? [];
  return (
    <Group gap="xs" mt={6} mih="1.75rem">
      <Text role="status" fz="sm">
        {texts.length > 0 && t('grid.says', { row: row + 1, text: texts.join(' ') })}
      </Text>
      {!readOnly &&
        guessesOf(notes).map((loanId) => (
          <Button key={loanId} size="compact-sm" variant="default" onClick={() => onUse(loanId)}>
            {t('grid.use', { loanId })}
          </Button>
        ))}
    </Group>
  );
}

/** The loan ids near to an unknown one, the nearest first. */
export function guessesOf(notes: ReportRowNotes | undefined): string[] {
  const guesses = notes?.findings.find(({ rule }) => rule === 'unknownLoanNear')?.values?.guesses;
  return typeof guesses === 'string' ? guesses.split(', ') : [];
}
