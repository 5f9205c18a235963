import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconChevronUp, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';

type Props = {
  /** What blocks, and what is only worth a look. */
  errors: number;
  looks: number;
  /** Says it also where there are none. */
  isSaid: boolean;
  onProblem: (back: boolean) => void;
};

/** How many problems there are, with the way to the next one and to the one before. */
export function ProblemFigures({ errors, looks, isSaid, onProblem }: Props) {
  const { t } = useTranslation();
  const number = (count: number) => ({ count, number: formatCount(count) });
  if (errors + looks === 0)
    return (
      isSaid && (
        <Group gap={6} c="var(--pd-good-fg)">
          <IconCircleCheck size={17} aria-hidden />
          <Text c="inherit">{t('problems.none')}</Text>
        </Group>
      )
    );
  return (
    <Group gap={8}>
      {errors > 0 && (
        <Group gap={6} c="var(--pd-bad-fg)">
          <IconAlertCircle size={17} aria-hidden />
          <Text c="inherit">{t('problems.errors', number(errors))}</Text>
        </Group>
      )}
      {looks > 0 && (
        <Group gap={6} c="var(--pd-warn-fg)">
          <IconEye size={17} aria-hidden />
          <Text c="inherit">{t('problems.looks', number(looks))}</Text>
        </Group>
      )}
      <ProblemSteps hasSeveral={errors + looks > 1} onProblem={onProblem} />
    </Group>
  );
}

type StepsProps = { hasSeveral: boolean; onProblem: (back: boolean) => void };

/** The way to the next problem and, of several, to the one before. */
export function ProblemSteps({ hasSeveral, onProblem }: StepsProps) {
  const { t } = useTranslation();
  return (
    <>
      {hasSeveral && (
        <Tooltip label={t('problems.previous')}>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={t('problems.previous')}
            onClick={() => onProblem(true)}
          >
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Button size="compact-sm" variant="default" onClick={() => onProblem(false)}>
        {t('problems.next')}
      </Button>
    </>
  );
}
