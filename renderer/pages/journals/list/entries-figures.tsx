import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemSteps } from '../../../components/workbench/problem-figures.tsx';
import { formatCount } from '../../../i18n/format.ts';

type Props = {
  count: number;
  /** How many cannot be sent. */
  blocked: number;
  isSent: boolean;
  onProblem: (back: boolean) => void;
  children: ReactNode;
};

/** Below the journals: how many there are, how many cannot be sent yet and the way to them, and the ways to get more. */
export function EntriesFigures({ count, blocked, isSent, onProblem, children }: Props) {
  const { t } = useTranslation('journals');
  return (
    <>
      <Text fz="sm" fw={600} className="pd-number">
        {t('list.count', { count, number: formatCount(count) })}
      </Text>
      {blocked > 0 && !isSent && (
        <Group gap="xs">
          <Text fz="sm" c="var(--pd-bad-fg)" role="status">
            {t('list.problems', { count: blocked })}
          </Text>
          <ProblemSteps hasSeveral={blocked > 1} onProblem={onProblem} />
        </Group>
      )}
      <Group gap="xs" ms="auto">
        {children}
      </Group>
    </>
  );
}
