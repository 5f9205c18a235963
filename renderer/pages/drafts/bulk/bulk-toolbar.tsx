import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../components/search-box.tsx';
import { StepButton } from '../../../components/workbench/step-button.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { BulkFilter } from './filter.ts';

type Props = {
  filter: BulkFilter;
  /** How many rows are shown, null for all. */
  count: number | null;
  onFilter: (filter: BulkFilter) => void;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
};

const icon = { size: 18, 'aria-hidden': true } as const;

/** Over the sheet: which drafts are shown, and the steps back and forward. */
export function BulkToolbar({ filter, count, onFilter, canUndo, canRedo, onUndo, onRedo }: Props) {
  const { t } = useTranslation('drafts');
  return (
    <Group gap="sm">
      <ActionIcon.Group>
        <StepButton label={t('bulk.undo')} off={!canUndo} onClick={onUndo}>
          <IconArrowBackUp {...icon} />
        </StepButton>
        <StepButton label={t('bulk.redo')} off={!canRedo} onClick={onRedo}>
          <IconArrowForwardUp {...icon} />
        </StepButton>
      </ActionIcon.Group>
      <SearchBox
        label={t('bulk.search')}
        clear={t('bulk.clear')}
        value={filter.words}
        onType={(words) => onFilter({ ...filter, words })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('bulk.filter')}
        data={[
          { value: 'all', label: t('bulk.all') },
          { value: 'toDo', label: t('bulk.toDo') },
        ]}
        value={filter.open ? 'toDo' : 'all'}
        onChange={(value) => onFilter({ ...filter, open: value === 'toDo' })}
      />
      <Text fz="sm" c="dimmed" role="status" className="pd-number">
        {count !== null && t('bulk.shown', { count, number: formatCount(count) })}
      </Text>
    </Group>
  );
}
