import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconChevronUp, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';

type Props = {
  /** Places that keep something from being sent, and those that a person should look at. */
  errors: number;
  looks: number;
  onProblem: (back: boolean) => void;
};

/** How much was found in the rows of a sheet, and the ways to the next and the previous of it. */
export function FoundProblems({ errors, looks, onProblem }: Props) {
  const { t } = useTranslation();
  if (errors + looks === 0)
    return (
      <Group gap={6} c="var(--pd-good-fg)">
        <IconCircleCheck size={17} aria-hidden />
        <Text c="inherit">{t('problems.none')}</Text>
      </Group>
    );
  return (
    <Group gap={8}>
      {errors > 0 && (
        <Group gap={6} c="var(--pd-bad-fg)">
          <IconAlertCircle size={17} aria-hidden />
          <Text c="inherit">{t('problems.errors', { count: errors, number: formatCount(errors) })}</Text>
        </Group>
      )}
      {looks > 0 && (
        <Group gap={6} c="var(--pd-warn-fg)">
          <IconEye size={17} aria-hidden />
          <Text c="inherit">{t('problems.looks', { count: looks, number: formatCount(looks) })}</Text>
        </Group>
      )}
      <ProblemSteps count={errors + looks} onProblem={onProblem} />
    </Group>
  );
}

/** The ways to the previous and the next of so many rows, as F8 goes. */
export function ProblemSteps({ count, onProblem }: { count: number; onProblem: Props['onProblem'] }) {
  const { t } = useTranslation();
  return (
    <>
      {count > 1 && (
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
