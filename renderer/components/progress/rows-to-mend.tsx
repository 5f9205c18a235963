import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatCount } from '../../i18n/format.ts';
import { Problem } from '../problem.tsx';
import { useNewReport } from './use-new-report.ts';

/** Rows that Kiva refused, and rows that a person stopped: each kind can go into a report of its own. */
export function RowsToMend({ workId, rows }: { workId: string; rows: Progress['rows'] }) {
  const { t } = useTranslation('progress');
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
            <Text fz="sm">{t(text, { count, number: formatCount(count) })}</Text>
            <Button
              size="sm"
              variant="default"
              loading={make.isPending && make.variables === chosen}
              disabled={make.isPending}
              onClick={() => make.mutate(chosen)}
            >
              {t(action)}
            </Button>
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
