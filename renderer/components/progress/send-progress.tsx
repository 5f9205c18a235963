import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { sendCan } from '../../../shared/rules/capabilities/send.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { ActionButton } from '../action-button.tsx';
import { ConfirmButton } from '../confirm-button.tsx';
import { Panel } from '../panel.tsx';
import { Problem } from '../problem.tsx';
import { useObstacleText } from '../use-obstacle-text.ts';
import { changedBySends } from './changed-by-sends.ts';
import { Countdown } from './countdown.tsx';
import { LeftOut } from './left-out.tsx';
import { RowsBar } from './rows-bar.tsx';
import { RowsToMend } from './rows-to-mend.tsx';
import { UploadLine } from './upload-line.tsx';
import { useTellSkipped } from './use-tell-skipped.ts';

type SendProgressProps = {
  workId: string;
  receiptLink?: boolean;
  /** Leaves the page its room: the buttons stand in the line of the title. */
  compact?: boolean;
};

/**
 * How far the sends of a piece of work are, with a hand on them: pause, go on, stop. Nothing is shown of work that was
 * never sent. `receiptLink` leads to the receipt, where the page is not that itself.
 */
export function SendProgress({ workId, receiptLink = true, compact = false }: SendProgressProps) {
  const environment = useEnvironment();
  const progress = useCall('sends.progress', { environment, workId }, { staleTime: 0 });
  if (progress.error) return <Problem failure={progress.error.failure} />;
  if (!progress.data || progress.data.batches.length === 0) return null;
  return <ProgressPanel progress={progress.data} {...{ workId, receiptLink, compact }} />;
}

type Props = { workId: string; progress: Progress; receiptLink: boolean; compact: boolean };

function ProgressPanel({ workId, progress, receiptLink, compact }: Props) {
  const { t } = useTranslation('progress');
  const id = useId();
  const { batches, rows } = progress;
  const answered = batches.filter(({ state }) => state === 'accepted' || state === 'refused').length;
  const buttons = (receiptLink || rows.waiting > 0) && (
    <Group gap="sm">
      <Controls workId={workId} progress={progress} />
      {receiptLink && (
        <Button
          size={compact ? 'compact-sm' : 'sm'}
          variant="default"
          component={Link}
          to={`/receipts/${workId}`}
        >
          {t('receipt')}
        </Button>
      )}
    </Group>
  );
  return (
    <Panel labelledBy={id} compact={compact}>
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} id={id} {...(compact ? { fz: 'md', me: 'auto' } : {})}>
          {t('title')}
        </Title>
        {compact && buttons}
        <Text fz="sm" c="dimmed" className="pd-number" role="status">
          {t('batches', {
            count: batches.length,
            done: formatCount(answered),
            number: formatCount(batches.length),
          })}
        </Text>
      </Group>
      {progress.trouble !== null && <Problem failure={progress.trouble} />}
      <RowsBar rows={rows} />
      <UploadLine batches={batches} />
      <Standing progress={progress} />
      <UnknownBatches batches={batches} />
      {!compact && buttons}
      <LeftOut count={rows.outdated} />
      {batches[0]?.kind === 'report' && <RowsToMend workId={workId} rows={rows} />}
    </Panel>
  );
}

/** What it is waiting for, in a sentence. */
function Standing({ progress: { batches, running, paused, retryAt } }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  if (retryAt !== null) {
    const busy = batches.some(({ state, error }) => state === 'waiting' && error?.code === 'KIVA_BUSY');
    return (
      <Text fz="sm">
        {t(busy ? 'retry.busy' : 'retry.away')} <Countdown until={retryAt} />
      </Text>
    );
  }
  if (running && batches.length > 1) return <Text fz="sm">{t('running')}</Text>;
  if (!paused) return null;
  const has = (state: 'unknown' | 'refused') => batches.some((batch) => batch.state === state);
  if (has('unknown')) return <Text fz="sm">{t('heldUnknown')}</Text>;
  return <Text fz="sm">{t(has('refused') ? 'heldRefused' : 'paused')}</Text>;
}

/** The ways to what a person has to settle. */
function UnknownBatches({ batches }: Pick<Progress, 'batches'>) {
  const { t } = useTranslation('progress');
  const unknown = batches.filter(({ state }) => state === 'unknown');
  if (unknown.length === 0 || batches.length === 1) return null;
  return (
    <Group gap="sm">
      <Text fz="sm">{t('unknownBatches')}</Text>
      {unknown.map(({ id, batch }) => (
        <Anchor key={id} component={Link} to={`/activity/${id}`} fz="sm">
          {t('batch', { number: formatCount(batch) })}
        </Anchor>
      ))}
    </Group>
  );
}

function Controls({
  workId,
  progress: { rows, running, paused, held, retryAt },
}: Pick<Props, 'workId' | 'progress'>) {
  const { t } = useTranslation('progress');
  const environment = useEnvironment();
  const control = useAction('sends.control', changedBySends);
  const onSuccess = useTellSkipped();
  const say = useObstacleText();
  const act = (action: 'pause' | 'resume' | 'stop') =>
    control.mutate({ environment, workId, action }, { onSuccess });
  const busy = (action: string) => control.isPending && control.variables.action === action;
  if (rows.waiting === 0) return null;
  const number = formatCount(rows.waiting);
  return (
    <>
      {(paused || retryAt !== null) && (
        <ActionButton
          size="sm"
          loading={busy('resume')}
          obstacle={say(sendCan.resume(held))}
          onClick={() => act('resume')}
        >
          {t(retryAt === null ? 'resume' : 'tryNow')}
        </ActionButton>
      )}
      {(running || retryAt !== null) && (
        <Button size="sm" variant="default" loading={busy('pause')} onClick={() => act('pause')}>
          {t('pause')}
        </Button>
      )}
      <ConfirmButton
        size="sm"
        variant="default"
        loading={busy('stop')}
        question={{
          title: t('stopConfirm.title'),
          text: t('stopConfirm.text', { count: rows.waiting, number }),
          action: t('stopConfirm.action'),
        }}
        onConfirm={() => act('stop')}
      >
        {t('stop')}
      </ConfirmButton>
      {control.error !== null && <Problem failure={control.error.failure} />}
    </>
  );
}
