import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalReview } from '../../../shared/model/approval.ts';
import type { Review } from '../../../shared/model/review.ts';
import { personName } from '../../../shared/rules/approval.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useAction } from '../../app/calls.ts';
import { Problem } from '../problem.tsx';
import classes from '../review/review.module.css';
import { changedByApproval } from './use-pin-action.ts';

type Props = { review: Review; approval: ApprovalReview; reason: string; obstacle: string | null };

/** The end of a review where a second person approves: it is locked instead of sent. The name is typed once. */
export function LockPanel({ review, approval, reason, obstacle }: Props) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(approval.preparer);
  const [missing, setMissing] = useState(false);
  const lock = useAction('reports.lock', changedByApproval);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(personName(name) === '');
    if (personName(name) === '') return field.current?.focus();
    const { workId, digest, needsReason } = review;
    const why = needsReason ? { overrideReason: reason } : {};
    if (obstacle === null && !lock.isPending)
      lock.mutate({ environment, workId, digest, preparedBy: name, ...why });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('lock.title')}>
      <Stack gap="sm" align="flex-start">
        <h3 className={classes.heading}>{t('lock.title')}</h3>
        <Text>{t('lock.text')}</Text>
        <TextInput
          ref={field}
          label={t('name')}
          description={t('lock.nameHelp')}
          error={missing && t('nameMissing')}
          autoComplete="off"
          maxLength={100}
          w="20rem"
          maw="100%"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {lock.error !== null && <Problem failure={lock.error.failure} />}
        {obstacle !== null && (
          <p id="lock-obstacle" className={classes.final}>
            {obstacle}
          </p>
        )}
        <Button
          type="submit"
          leftSection={<IconLock size={18} aria-hidden />}
          disabled={obstacle !== null}
          loading={lock.isPending}
          {...(obstacle === null ? {} : { 'aria-describedby': 'lock-obstacle' })}
        >
          {t('lock.action')}
        </Button>
      </Stack>
    </form>
  );
}
