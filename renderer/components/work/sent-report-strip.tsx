import { Button } from '@mantine/core';
import { type Icon, IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import type { Work, WorkState } from '../../../shared/model/work.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { Problem } from '../problem.tsx';
import { countAnswered } from '../progress/count-answered.ts';
import { RowsBar } from '../progress/rows-bar.tsx';
import { RowsToMend } from '../progress/rows-to-mend.tsx';
import { SendControls } from '../progress/send-controls.tsx';
import { LeftOut, Standing, UnknownBatches } from '../progress/standing.tsx';
import type { Tone } from '../tone.ts';
import { Strip } from '../workbench/strip.tsx';
import { ActivityLink } from './activity-link.tsx';

type SentState = Exclude<WorkState, 'open' | 'locked'>;

type Props = { work: Work; state: SentState; look: { tone: Tone; icon: Icon } };

const partly = { tone: 'warn', icon: IconAlertTriangle } as const;

/** Over the rows of a report that was sent: how far it is or what became of it, in as few lines as that needs. */
export function SentReportStrip({ work, state, look }: Props) {
  const { t } = useTranslation(['work', 'progress']);
  const progress = useCall(
    'sends.progress',
    { environment: useEnvironment(), workId: work.id },
    { staleTime: 0 },
  );
  if (progress.error) return <Problem failure={progress.error.failure} />;
  const { data } = progress;
  if (!data) return null;
  const { rows, retryAt, running } = data;
  const isPartly = state === 'accepted' && rows.refused > 0;
  const isOver = state === 'accepted' && rows.stopped === 0;
  const counts = { accepted: formatCount(rows.accepted), refused: formatCount(rows.refused) };
  const standing = <Standing progress={data} />;
  const isPlain = running && retryAt === null;
  return (
    <Strip
      {...(isPartly ? partly : look)}
      actions={
        <>
          <SendControls workId={work.id} progress={data} size="compact-sm" />
          <RowsToMend workId={work.id} rows={rows} compact />
          <Button size="compact-sm" variant="default" component={Link} to={`/receipts/${work.id}`}>
            {t('progress:receipt')}
          </Button>
          <ActivityLink workId={work.id} />
        </>
      }
      details={isPlain && data.batches.length > 1 && standing}
    >
      <span role="status">
        <b>{isPartly ? t('work:sent.partly.title', counts) : t(`work:sent.${state}.title`)}.</b>{' '}
        {state === 'accepted' && t(isPartly ? 'work:sent.partly.text' : 'work:sent.accepted.report')}
      </span>{' '}
      <AnsweredBatches progress={data} />
      {!isOver && <RowsBar rows={rows} compact />}
      {data.trouble !== null && <Problem failure={data.trouble} />}
      {!isPlain && standing}
      <UnknownBatches batches={data.batches} />
      <LeftOut count={rows.outdated} />
    </Strip>
  );
}

function AnsweredBatches({ progress: { batches } }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  return (
    <span className="pd-number" role="status">
      {t('batches', {
        count: batches.length,
        done: formatCount(countAnswered(batches)),
        number: formatCount(batches.length),
      })}
    </span>
  );
}
