import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatCount } from '../../i18n/format.ts';
import { Countdown } from './countdown.tsx';

/** What it is waiting for, in a sentence. */
export function Standing({ progress: { batches, running, paused, retryAt } }: { progress: Progress }) {
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
export function UnknownBatches({ batches }: Pick<Progress, 'batches'>) {
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

/** How many rows were left out of what was sent, and why; nothing where none was. */
export function LeftOut({ count }: { count: number }) {
  const { t } = useTranslation('progress');
  if (count === 0) return null;
  return (
    <Text fz="sm" role="status">
      {t('outdatedRows', { count, number: formatCount(count) })}
    </Text>
  );
}
