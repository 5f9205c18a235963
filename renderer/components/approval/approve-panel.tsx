import { Box, Stack, Text } from '@mantine/core';
import { IconSend, IconUserX } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalReview } from '../../../shared/model/approval.ts';
import type { Review } from '../../../shared/model/review.ts';
import { sendCan } from '../../../shared/rules/capabilities/send.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { ActionButton } from '../action-button.tsx';
import { departureOf } from '../level/departure.ts';
import { useLastWord } from '../level/use-last-word.tsx';
import { Notice } from '../notice.tsx';
import { usePrimaryAction } from '../primary-action.ts';
import classes from '../review/review.module.css';
import { ApprovalFailure } from './approval-failure.tsx';
import { ProofFields, type ProofHandle } from './proof-fields.tsx';
import { usePinAction } from './use-pin-action.ts';

type Props = {
  review: Review;
  lock: NonNullable<ApprovalReview['lock']>;
  people: ApprovalReview['people'];
  obstacle: string | null;
  onSent: (sendIds: readonly string[]) => void;
};

/** The end of a locked review: another person than who locked it sends it, by name and PIN. */
export function ApprovePanel({ review, lock, people, obstacle, onSent }: Props) {
  const { t } = useTranslation(['approval', 'review']);
  const primary = usePrimaryAction('send');
  const environment = useEnvironment();
  const proof = useRef<ProofHandle>(null);
  const { act, busy, failure } = usePinAction('sends.start');
  const lastWord = useLastWord();
  const preparer = { id: lock.preparerId ?? '', name: lock.preparedBy };
  const others = people.filter((person) => sendCan.approve(person, preparer) === null);
  const wrong = failure?.code === 'PIN_WRONG' && !busy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || obstacle !== null) return;
    if (!proof.current?.isGood()) return;
    void lastWord(departureOf(review), { isProven: true }).then((word) => {
      const approval = word && proof.current?.take();
      const { workId, digest } = review;
      if (approval) void act({ environment, workId, digest, approval }, ({ sendIds }) => onSent(sendIds));
    });
  };
  if (!lock.intact) return null;
  if (others.length === 0) return <Nobody name={lock.preparedBy} />;
  return (
    <form onSubmit={submit} noValidate aria-label={t('approval:approve.title')}>
      <Stack gap="sm" align="flex-start">
        <h3 className={classes.heading}>{t('approval:approve.title')}</h3>
        <Text>{t('approval:approve.text')}</Text>
        <Box w="100%" maw="20rem">
          <ProofFields ref={proof} people={others} wrong={wrong} />
        </Box>
        {failure !== null && <ApprovalFailure failure={failure} />}
        <p id="review-final" className={classes.final}>
          {obstacle ?? t(`review:final.${environment}`)}
        </p>
        <ActionButton
          type="submit"
          leftSection={<IconSend size={18} aria-hidden />}
          color={environment === 'production' ? 'var(--pd-production-bg)' : undefined}
          obstacle={obstacle}
          saidBy="review-final"
          loading={busy}
          aria-describedby="review-final"
          {...primary}
        >
          {t(`review:send.${environment}`)}
        </ActionButton>
      </Stack>
    </form>
  );
}

function Nobody({ name }: { name: string }) {
  const { t } = useTranslation('approval');
  return (
    <Notice tone="warn" icon={IconUserX} title={t('approve.nobody', { name })}>
      {t('approve.nobodyText')}
    </Notice>
  );
}
