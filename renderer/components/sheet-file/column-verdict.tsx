import { Checkbox, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JudgedColumn } from '../../../shared/rules/import/judge-columns.ts';
import { Tag } from '../tag.tsx';
import classes from './import.module.css';

type Props = Pick<JudgedColumn<string>, 'reason' | 'misfit'> & {
  /** The role's name on screen. */
  role: string;
  isAccepted: boolean;
  onAccept: (isRight: boolean) => void;
};

/** What speaks for a column in its role, or against it; a person may state that it is right. */
export function ColumnVerdict({ reason, misfit, role, isAccepted, onAccept }: Props) {
  const { t } = useTranslation('import');
  if (misfit !== null)
    return (
      <Group gap="0.25rem 0.75rem" mt={4}>
        <Tag tone={isAccepted ? 'warn' : 'bad'} icon={IconAlertCircle}>
          {t(`columns.misfit.${misfit}`)}
        </Tag>
        {misfit !== 'empty' && (
          <Checkbox
            label={t('columns.accept')}
            aria-label={t('columns.acceptFor', { role })}
            checked={isAccepted}
            onChange={(event) => onAccept(event.currentTarget.checked)}
          />
        )}
      </Group>
    );
  if (reason === null) return null;
  const isSure = reason === 'name' || reason === 'known';
  return (
    <Group gap="xs" mt={4} wrap="nowrap" className={classes.verdict}>
      {isSure ? (
        <IconCircleCheck size={15} aria-hidden color="var(--pd-good-fg)" />
      ) : (
        <IconHelpCircle size={15} aria-hidden color="var(--pd-warn-fg)" />
      )}
      <Text fz="sm" c="dimmed">
        {t(`columns.reason.${reason}`)}
      </Text>
    </Group>
  );
}
