import { Box, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../../shared/model/send-search.ts';
import { workKinds } from '../../../shared/model/work.ts';
import { DateFilter } from '../../components/date-filter.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import type { ActivitySearch } from './activity-search.ts';

type Props = {
  search: ActivitySearch;
  onType: (text: string) => void;
  onShow: (search: ActivitySearch) => void;
};

/** The search box and the filters of the history. */
export function ActivityFilters({ search, onType, onShow }: Props) {
  const { t } = useTranslation(['activity', 'common']);
  const kinds = workKinds.map((value) => ({ value, label: t(`common:kind.${value}`) }));
  const words = outcomes.map((value) => ({ value, label: t(`activity:outcome.${value}`) }));
  /** Another choice begins at the first page again. */
  const change = (part: { [K in keyof ActivitySearch]: string | null }) => {
    const { page: _page, ...rest } = search;
    onShow({ ...rest, ...part } as ActivitySearch);
  };
  return (
    <Group gap="sm" align="flex-start" role="search">
      <SearchBox
        label={t('activity:search')}
        help={t('activity:searchHelp')}
        clear={t('activity:clearSearch')}
        value={search.q ?? ''}
        onType={onType}
      />
      <Choice
        label={t('activity:filter.kind')}
        data={kinds}
        value={search.kind}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={t('activity:filter.outcome')}
        data={words}
        value={search.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <Box flex="0 1 9rem">
        <DateFilter
          level="day"
          label={t('activity:filter.from')}
          value={search.from ?? ''}
          onChange={(from) => change({ from })}
        />
      </Box>
      <Box flex="0 1 9rem">
        <DateFilter
          level="day"
          label={t('activity:filter.to')}
          value={search.to ?? ''}
          onChange={(to) => change({ to })}
        />
      </Box>
      <Box flex="0 1 9rem">
        <DateFilter
          level="month"
          label={t('activity:filter.month')}
          value={search.month ?? ''}
          onChange={(month) => change({ month })}
        />
      </Box>
    </Group>
  );
}

type ChoiceProps = {
  label: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

function Choice({ label, data, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('activity');
  return (
    <Select
      flex="0 1 8.75rem"
      label={label}
      placeholder={t('filter.all')}
      data={data}
      value={value ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { label }) }}
    />
  );
}
