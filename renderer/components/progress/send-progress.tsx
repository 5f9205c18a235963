import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { Panel } from '../panel.tsx';
import { Problem } from '../problem.tsx';
import { countAnswered } from './count-answered.ts';
import { RowsBar } from './rows-bar.tsx';
import { RowsToMend } from './rows-to-mend.tsx';
import { SendControls } from './send-controls.tsx';
import { LeftOut, Standing, UnknownBatches } from './standing.tsx';
import { UploadLine } from './upload-line.tsx';

type SendProgressProps = { workId: string; receiptLink?: boolean };

/**
 * How far the sends of a piece of work are, with a hand on them: pause, go on, stop. Nothing is shown of work that was
 * never sent. `receiptLink` leads to the receipt, where the page is not that itself.
 */
export function SendProgress({ workId, receiptLink = true }: SendProgressProps) {
  const environment = useEnvironment();
  const progress = useCall('sends.progress', { environment, workId }, { staleTime: 0 });
  if (progress.error) return <Problem failure={progress.error.failure} />;
  if (!progress.data || progress.data.batches.length === 0) return null;
  return <ProgressPanel progress={progress.data} {...{ workId, receiptLink }} />;
}

type Props = { workId: string; progress: Progress; receiptLink: boolean };

function ProgressPanel({ workId, progress, receiptLink }: Props) {
  const { t } = useTranslation('progress');
  const id = useId();
  const { batches, rows } = progress;
  return (
    <Panel labelledBy={id}>
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} id={id}>
          {t('title')}
        </Title>
        <Text fz="sm" c="dimmed" className="pd-number" role="status" data-status="progress">
          {t('batches', {
            count: batches.length,
            done: formatCount(countAnswered(batches)),
            number: formatCount(batches.length),
          })}
        </Text>
      </Group>
      {progress.trouble !== null && <Problem failure={progress.trouble} />}
      <RowsBar rows={rows} />
      <UploadLine batches={batches} />
      <Standing progress={progress} />
      <UnknownBatches batches={batches} />
      {(receiptLink || rows.waiting > 0) && (
        <Group gap="sm">
          <SendControls workId={workId} progress={progress} size="sm" />
          {receiptLink && (
            <Button size="sm" variant="default" component={Link} to={`/receipts/${workId}`}>
              {t('receipt')}
            </Button>
          )}
        </Group>
      )}
      <LeftOut count={rows.outdated} />
      {batches[0]?.kind === 'report' && <RowsToMend workId={workId} rows={rows} />}
    </Panel>
  );
}
