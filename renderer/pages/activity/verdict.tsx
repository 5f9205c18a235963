import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send, SendSummary } from '../../../shared/model/send.ts';
import { asksTwoPeople, sendCan } from '../../../shared/rules/capabilities/send.ts';
import { sendKinds } from '../../../shared/rules/kinds/kinds.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { useIsReadOnly, useLastWord } from '../../components/level/use-last-word.tsx';
import { Problem } from '../../components/problem.tsx';
import { changedBySends } from '../../components/progress/changed-by-sends.ts';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useAction, useCall } from '../../lib/calls.ts';
import { ApprovedAgain } from './approved-again.tsx';

/** What a person can decide about a send after looking in PA2. */
export type Word = 'arrived' | 'again';

/** A person's decision on an unknown outcome, confirmed in a dialog. */
export function Verdict({ send, verdicts }: { send: Send; verdicts: readonly Word[] }) {
  const { t } = useTranslation('activity');
  const { id, environment } = send;
  const [asking, setAsking] = useState(false);
  const say = useObstacleText();
  const enabled = sendKinds[send.kind].mayNeedApproval;
  const approvals = useCall('approvals.get', { environment }, { staleTime: 0, enabled });
  const rule = approvals.data;
  const isRuleRead = !enabled || !approvals.isPending;
  const twoPeople = rule !== undefined && asksTwoPeople(send.kind, rule.on);
  const settle = useAction('sends.settle', changedBySends);
  const navigate = useNavigate();
  /** Sending again makes a new entry; that is the one to look at now. */
  const follow = ({ replacedBy }: SendSummary) =>
    void (replacedBy && navigate({ to: `/activity/${replacedBy}` }));
  const lastWord = useLastWord();
  const isReadOnly = useIsReadOnly();
  const decide = async (verdict: Word) => {
    const word = verdict === 'again' ? await lastWord(null) : {};
    if (word) settle.mutate({ environment, id, verdict, ...word }, { onSuccess: follow });
  };
  const againObstacle = sendCan.leaveHere(isReadOnly) ?? sendCan.askAgain(isRuleRead);
  const obstacleTo = (verdict: Word) =>
    say(settle.isPending ? 'busy' : verdict === 'again' ? againObstacle : null);
  const question = (verdict: Word) => ({
    title: t(`unknown.${verdict}Confirm.title`),
    text: t(`unknown.${verdict}Confirm.text`),
    action: t(`unknown.${verdict}Confirm.action`),
  });
  return (
    <>
      <Group gap="sm">
        {verdicts.map((verdict) =>
          verdict === 'again' && twoPeople ? (
            <Button key={verdict} size="sm" variant="default" onClick={() => setAsking(true)}>
              {t('unknown.again')}
            </Button>
          ) : (
            <ConfirmButton
              key={verdict}
              size="sm"
              variant="default"
              loading={settle.isPending && settle.variables.verdict === verdict}
              obstacle={obstacleTo(verdict)}
              question={question(verdict)}
              onConfirm={() => void decide(verdict)}
            >
              {t(`unknown.${verdict}`)}
            </ConfirmButton>
          ),
        )}
      </Group>
      {twoPeople && (
        <ApprovedAgain
          {...{ send, rule }}
          opened={asking}
          onClose={() => setAsking(false)}
          onSent={(settled) => {
            setAsking(false);
            follow(settled);
          }}
        />
      )}
      {settle.error !== null && <Problem failure={settle.error.failure} />}
    </>
  );
}
