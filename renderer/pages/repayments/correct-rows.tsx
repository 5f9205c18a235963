import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureRef } from '../../components/failure-code.tsx';
import { useNewReport } from '../../components/progress/use-new-report.ts';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { formatCount } from '../../i18n/format.ts';

/** Starts a correction of the rows of a sent report that are selected; it is linked to this report. */
export function CorrectRows({ workId, loanIds }: { workId: string; loanIds: readonly string[] }) {
  const { t } = useTranslation('repayments');
  const { t: tErrors } = useTranslation('errors');
  const say = useObstacleText();
  const make = useNewReport(workId);
  if (loanIds.length === 0) return null;
  return (
    <>
      {make.error !== null && (
        <Text role="alert" fz="sm" c="var(--pd-bad-fg)">
          {tErrors(`${make.error.failure.code}.title`)} <FailureRef failure={make.error.failure} />
        </Text>
      )}
      <ActionButton
        size="compact-sm"
        variant="default"
        loading={make.isPending}
        obstacle={say(make.isPending ? 'busy' : null)}
        onClick={() => make.mutate(loanIds)}
      >
        {t('outcome.correct', { count: loanIds.length, number: formatCount(loanIds.length) })}
      </ActionButton>
    </>
  );
}
