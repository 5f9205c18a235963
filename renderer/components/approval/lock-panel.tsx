import { Anchor, Box, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalReview } from '../../../shared/model/approval.ts';
import type { Review } from '../../../shared/model/review.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { ActionButton } from '../action-button.tsx';
import { usePrimaryAction } from '../primary-action.ts';
import classes from '../review/review.module.css';
import { ApprovalFailure } from './approval-failure.tsx';
import { ProofFields, type ProofHandle } from './proof-fields.tsx';
import { usePinAction } from './use-pin-action.ts';

type Props = { review: Review; approval: ApprovalReview; reason: string; obstacle: string | null };

/** The end of a review where a second person approves: the preparer locks it with a PIN instead of sending it. */
export function LockPanel({ review, approval: { people, preparer }, reason, obstacle }: Props) {
  const { t } = useTranslation('approval');
  const primary = usePrimaryAction('review');
  const environment = useEnvironment();
  const proof = useRef<ProofHandle>(null);
  const { act, busy, failure } = usePinAction('reports.lock');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || obstacle !== null) return;
    const by = proof.current?.take();
    const { workId, digest, needsReason } = review;
    const why = needsReason ? { overrideReason: reason } : {};
    if (by) void act({ environment, workId, digest, by, ...why }, () => {});
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('lock.title')}>
      <Stack gap="sm" align="flex-start">
        <h3 className={classes.heading}>{t('lock.title')}</h3>
        <Text>{t('lock.text')}</Text>
        <Box w="100%" maw="20rem">
          <ProofFields
            ref={proof}
            people={people}
            first={preparer}
            wrong={failure?.code === 'PIN_WRONG' && !busy}
            labels={{ who: t('lock.who') }}
            help={t('lock.whoHelp')}
          />
        </Box>
        <Text fz="sm">
          {t('lock.notThere')}{' '}
          <Anchor component={Link} to="/settings" fz="sm" underline="always">
            {t('lock.toSettings')}
          </Anchor>
        </Text>
        {failure !== null && <ApprovalFailure failure={failure} />}
        {obstacle !== null && (
          <p id="lock-obstacle" className={classes.final}>
            {obstacle}
          </p>
        )}
        <ActionButton
          type="submit"
          leftSection={<IconLock size={18} aria-hidden />}
          obstacle={obstacle}
          saidBy="lock-obstacle"
          loading={busy}
          {...primary}
        >
          {t('lock.action')}
        </ActionButton>
      </Stack>
    </form>
  );
}
