import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { useAction } from '../../app/calls.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { changedBySends } from '../../components/progress/changed-by-sends.ts';

/** What a person can say of a send after looking in PA2. */
export type Word = 'arrived' | 'again';

/** The person's word on what nobody else knows, asked for once more in a dialog. */
export function Verdict({ send: { id, environment }, verdicts }: { send: Send; verdicts: readonly Word[] }) {
  const { t } = useTranslation('activity');
  const settle = useAction('sends.settle', changedBySends);
  const navigate = useNavigate();
  /** Sending again makes a new entry; that is the one to look at now. */
  const decide = (verdict: Word) =>
    settle.mutate(
      { environment, id, verdict },
      { onSuccess: ({ replacedBy }) => replacedBy && navigate({ to: `/activity/${replacedBy}` }) },
    );
  const question = (verdict: Word) => ({
    title: t(`unknown.${verdict}Confirm.title`),
    text: t(`unknown.${verdict}Confirm.text`),
    action: t(`unknown.${verdict}Confirm.action`),
  });
  return (
    <>
      <Group gap="sm">
        {verdicts.map((verdict) => (
          <ConfirmButton
            key={verdict}
            size="sm"
            variant="default"
            loading={settle.isPending && settle.variables.verdict === verdict}
            disabled={settle.isPending}
            question={question(verdict)}
            onConfirm={() => decide(verdict)}
          >
            {t(`unknown.${verdict}`)}
          </ConfirmButton>
        ))}
      </Group>
      {settle.error !== null && <Problem failure={settle.error.failure} />}
    </>
  );
}
