import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HabitualField } from '../../../../shared/rules/new-draft.ts';
import { Notice } from '../../../components/notice.tsx';
import { takenKey } from '../../../components/work/new-draft.ts';

type Props = { workId: string; onClear: (fields: readonly HabitualField[]) => void };

/** Says which fields of a new draft are those of the last one, and empties them at one press. */
export function TakenNotice({ workId, onClear }: Props) {
  const { t } = useTranslation('drafts');
  const taken = useQuery<readonly HabitualField[]>({
    queryKey: takenKey(workId),
    queryFn: () => [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!taken || taken.length === 0) return null;
  const fields = taken.map((field) => t(`field.${field}`)).join(', ');
  return (
    <Notice tone="info" icon={IconHistory} title={t('taken.title', { fields })}>
      <Button size="xs" variant="default" onClick={() => onClear(taken)}>
        {t('taken.clear')}
      </Button>
    </Notice>
  );
}
