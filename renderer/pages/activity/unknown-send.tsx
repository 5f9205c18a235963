import { Group } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { useAction } from '../../app/calls.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureDetails, Problem } from '../../components/problem.tsx';
import { changedBySends } from './changed-by-sends.ts';

/** An outcome that nobody knows: how to find out in PA2, and the two things a person can say after looking. */
export function UnknownSend({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  return (
    <Notice tone="warn" icon={IconHelpCircle} title={t('unknown.title')}>
      <span>{t('unknown.text')}</span>
      <span>{t(`unknown.check.${send.kind}`)}</span>
      {send.error !== null && <FailureDetails failure={send.error} />}
      <strong>{t('unknown.tell')}</strong>
      <Verdict send={send} />
    </Notice>
  );
}

function Verdict({ send: { id, environment } }: { send: Send }) {
  const { t } = useTranslation('activity');
  const settle = useAction('sends.settle', changedBySends);
  const navigate = useNavigate();
  /** Sending again makes a new entry; that is the one to look at now. */
  const decide = (verdict: 'arrived' | 'again') =>
    settle.mutate(
      { environment, id, verdict },
      { onSuccess: ({ replacedBy }) => replacedBy && navigate({ to: `/activity/${replacedBy}` }) },
    );
  const question = (verdict: 'arrived' | 'again') => ({
    title: t(`unknown.${verdict}Confirm.title`),
    text: t(`unknown.${verdict}Confirm.text`),
    action: t(`unknown.${verdict}Confirm.action`),
  });
  return (
    <>
      <Group gap="sm">
        {(['arrived', 'again'] as const).map((verdict) => (
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
