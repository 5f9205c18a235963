import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditVerdict } from '../../../shared/model/audit.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { formatCount, formatLabel, formatMoment } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { useCallProgress } from '../../lib/use-call-progress.ts';

/** Looks through the whole history, and names the first thing that is not as it was written. */
export function VerifyPanel() {
  const { t } = useTranslation('history');
  const environment = useEnvironment();
  const { at, begin } = useCallProgress();
  const verify = useMutation<AuditVerdict, CallError>({
    mutationFn: () => call('audit.verify', { environment }, { callId: begin() }),
  });
  const busy = useObstacleText()(verify.isPending ? 'busy' : null);
  return (
    <Panel labelledBy="history-verify">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex="1 1 20rem">
          <Title order={2} id="history-verify">
            {t('verify.title')}
          </Title>
          <Text c="dimmed">{t('verify.text')}</Text>
        </Stack>
        <ActionButton obstacle={busy} loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('verify.action')}
        </ActionButton>
      </Group>
      {verify.isPending && (
        <Progress value={at ? (100 * at.done) / at.total : 0} aria-label={t('verify.title')} />
      )}
      {verify.error !== null && <Problem failure={verify.error.failure} />}
      {verify.data && (verify.data.fault ? <Fault verdict={verify.data} /> : <Whole verdict={verify.data} />)}
    </Panel>
  );
}

function Whole({ verdict: { entries, sends, mark } }: { verdict: AuditVerdict }) {
  const { t } = useTranslation('history');
  const counted = (count: number) => ({ count, number: formatCount(count) });
  if (entries === 0) return <Text role="status">{t('verify.empty')}</Text>;
  return (
    <Notice tone="good" icon={IconCircleCheck} title={t('verify.good', counted(entries))} role="status">
      <span>{t('verify.sends', counted(sends))}</span>
      <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {formatLabel(t('verify.mark'))} <code>{mark}</code>
      </Text>
    </Notice>
  );
}

function Fault({ verdict: { fault } }: { verdict: AuditVerdict }) {
  const { t } = useTranslation('history');
  if (!fault) return null;
  const { what, number, at, sendId } = fault;
  const where = { number: formatCount(number ?? 0), when: at === null ? '' : formatMoment(at) };
  return (
    <Notice tone="bad" icon={IconShieldExclamation} title={t('verify.bad')} role="alert">
      <span>{t(`fault.${what}`, where)}</span>
      <span>{t('verify.next')}</span>
      {sendId !== null && (
        <Button component={Link} to={`/activity/${sendId}`} variant="default" size="compact-sm">
          {t('verify.openSend')}
        </Button>
      )}
    </Notice>
  );
}
