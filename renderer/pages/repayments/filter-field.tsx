import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPair } from '../../i18n/format.ts';
import { type Filter, filterKinds } from './filter.ts';

type Props = { filter: Filter; shown: readonly number[] | null; onChange: (filter: Filter) => void };

/** Chooses which rows are shown; the rows of an import's bucket are a choice that ends by choosing another. */
export function FilterField({ filter, shown, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const choose = (value: string) => onChange({ kind: filterKinds.find((kind) => kind === value) ?? 'all' });
  const count =
    shown === null ? '' : t('filter.shown', { count: shown.length, number: formatCount(shown.length) });
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('filter.label')}
        data={filterKinds.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={filter.kind}
        onChange={choose}
      />
      <Text fz="sm" c="dimmed" role="status" className="pd-number">
        {filter.kind === 'loans' && count !== '' ? formatPair(count, filter.label) : count}
      </Text>
      {filter.kind === 'loans' && (
        <Button size="compact-sm" variant="default" onClick={() => onChange({ kind: 'all' })}>
          {t('filter.showAll')}
        </Button>
      )}
    </Group>
  );
}
