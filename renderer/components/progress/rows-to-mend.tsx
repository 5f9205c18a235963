import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatCount } from '../../i18n/format.ts';
import { ActionButton } from '../action-button.tsx';
import { Problem } from '../problem.tsx';
import { useObstacleText } from '../use-obstacle-text.ts';
import { useNewReport } from './use-new-report.ts';

type Props = {
  workId: string;
  rows: Progress['rows'];
  /** The buttons alone, beside something that says how many rows there are. */
  compact?: boolean;
};

/** Rows that Kiva refused, and rows that a person stopped: each kind can go into a report of its own. */
export function RowsToMend({ workId, rows, compact = false }: Props) {
  const { t } = useTranslation('progress');
  const say = useObstacleText();
  const make = useNewReport(workId);
  const offers = [
    { chosen: 'refused', count: rows.refused, text: 'refusedRows', action: 'correct' },
    { chosen: 'stopped', count: rows.stopped, text: 'stoppedRows', action: 'resend' },
  ] as const;
  return (
    <>
      {offers
        .filter(({ count }) => count > 0)
        .map(({ chosen, count, text, action }) => (
          <Group key={chosen} gap="sm" justify="space-between">
            {!compact && <Text fz="sm">{t(text, { count, number: formatCount(count) })}</Text>}
            <ActionButton
              size={compact ? 'compact-sm' : 'sm'}
              variant="default"
              loading={make.isPending && make.variables === chosen}
              obstacle={say(make.isPending ? 'busy' : null)}
              onClick={() => make.mutate(chosen)}
            >
              {t(action)}
            </ActionButton>
          </Group>
        ))}
      {make.data === null && (
        <Text fz="sm" role="status">
          {t('nothingToResend')}
        </Text>
      )}
      {make.error !== null && <Problem failure={make.error.failure} />}
    </>
  );
}
