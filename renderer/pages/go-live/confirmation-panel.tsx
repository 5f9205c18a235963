import { Text, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoLive, GoLiveRecord, GoLiveWithdrawal, TestStep } from '../../../shared/model/go-live.ts';
import { openSteps } from '../../../shared/rules/go-live.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { When } from '../../components/when.tsx';
import { formatDay } from '../../i18n/format.ts';
import { AlreadyForm } from './already-form.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import classes from './go-live.module.css';
import { WithdrawButton } from './withdraw-button.tsx';

/** That Kiva has confirmed the tests: who, when and in which words; or where a person records it. */
export function ConfirmationPanel({ goLive: { record, withdrawal, done } }: { goLive: GoLive }) {
  const { t } = useTranslation('goLive');
  const id = useId();
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('confirmation.title')}
      </Title>
      {record ? (
        <Recorded record={record} untested={openSteps(done)} />
      ) : (
        <>
          <Text c="dimmed">{t('confirmation.text')}</Text>
          <Notice tone="neutral" icon={IconLock} title={t('locked.title')} />
          {withdrawal && <Withdrawn withdrawal={withdrawal} />}
          <ConfirmForm untested={openSteps(done)} />
          <Disclosure label={t('already.title')}>
            <AlreadyForm />
          </Disclosure>
        </>
      )}
    </Panel>
  );
}

function Recorded({ record, untested }: { record: GoLiveRecord; untested: TestStep[] }) {
  const { t } = useTranslation('goLive');
  const facts = useFacts(record);
  return (
    <>
      <Notice tone="good" icon={IconLockOpen} title={t('confirmation.recordedTitle')} role="status">
        {t('confirmation.enter')}
      </Notice>
      <Facts
        facts={[
          ...facts,
          { label: t('confirmation.recordedBy'), value: byOf(record) || t('confirmation.nobody') },
          { label: t('confirmation.recordedAt'), value: <When at={record.at} /> },
        ]}
      />
      <Text fz="sm" c="dimmed">
        {t('confirmation.history')}
      </Text>
      {record.how !== 'confirmed' && (
        <Disclosure label={t('confirmation.add')}>
          <ConfirmForm untested={untested} />
        </Disclosure>
      )}
      <WithdrawButton />
    </>
  );
}

/** That the last record was wrong, for whoever makes the next one. Who and why are not known any more once Stage was removed. */
function Withdrawn({ withdrawal: { person, at, why } }: { withdrawal: GoLiveWithdrawal }) {
  const { t } = useTranslation('goLive');
  const known = [
    { label: t('withdraw.by'), value: person !== '' && person },
    { label: t('withdraw.at'), value: at !== null && <When at={at} /> },
    { label: t('withdraw.why'), value: why !== '' && <p className={classes.words}>{why}</p> },
  ];
  return <Facts facts={known.filter(({ value }) => value !== false)} />;
}

/** What the program noticed is not in the name of whoever sits there. */
function byOf(record: GoLiveRecord): string {
  return record.how === 'noticed' ? '' : record.person;
}

function useFacts(record: GoLiveRecord): Fact[] {
  const { t } = useTranslation('goLive');
  if (record.how === 'noticed')
    return [{ label: t('confirmation.noticedLabel'), value: t(`confirmation.noticed.${record.evidence}`) }];
  if (record.how === 'already')
    return [{ label: t('confirmation.noticedLabel'), value: <p className={classes.words}>{record.why}</p> }];
  const { by, on, words, untested } = record;
  return [
    { label: t('confirmation.by'), value: by },
    { label: t('confirmation.on'), value: formatDay(on) },
    { label: t('confirmation.words'), value: <p className={classes.words}>{words}</p> },
    ...(untested.length > 0
      ? [
          {
            label: t('confirmation.untested'),
            value: untested.map((step) => t(`step.${step}`)).join('; '),
          },
        ]
      : []),
  ];
}
