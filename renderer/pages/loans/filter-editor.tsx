import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FilterKind, loanFilters } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFacets, PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { DecimalRange, MonthsField } from './filter-fields.tsx';
import { FilterList } from './filter-list.tsx';
import { DaysFilter, RelativeDateFilter } from './relative-filters.tsx';

type Props = {
  kind: FilterKind;
  filter: PortfolioFilter;
  facets: PortfolioFacets | undefined;
  onChange: (next: Partial<PortfolioFilter>) => void;
};

/** What a chip asks for, to be changed; the list follows at once. */
export function FilterEditor({ kind, filter, facets, onChange }: Props) {
  const { t } = useTranslation('loans');
  const statusName = useStatusName();
  const label = t(`filter.kind.${kind}`);
  const facts = loanFilters[kind];
  switch (facts.sort) {
    case 'list': {
      const [field] = facts.fields;
      return (
        <FilterList
          label={label}
          values={facets?.[field] ?? []}
          chosen={filter[field]}
          nameOf={kind === 'status' ? statusName : (value) => value}
          onChange={(next) => onChange({ [field]: next })}
        />
      );
    }
    case 'yesNo':
    case 'size': {
      const [field] = facts.fields;
      const choices =
        facts.sort === 'yesNo'
          ? (['yes', 'no'] as const).map((value) => ({ value, name: t(`filter.yesNo.${value}`) }))
          : (['single', 'group'] as const).map((value) => ({ value, name: t(`filter.size.${value}`) }));
      return (
        <Radio.Group label={label} value={filter[field]} onChange={(value) => onChange({ [field]: value })}>
          <Stack gap="xs" mt="xs">
            {choices.map(({ value, name }) => (
              <Radio key={value} value={value} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      );
    }
    case 'range': {
      const [from, to] = facts.fields;
      return (
        <DecimalRange
          from={filter[from]}
          to={filter[to]}
          onChange={(low, high) => onChange({ [from]: low, [to]: high })}
        />
      );
    }
    case 'days': {
      const [from, to] = facts.fields;
      return (
        <DaysFilter
          from={filter[from]}
          to={filter[to]}
          onChange={(first, last) => onChange({ [from]: first, [to]: last })}
        />
      );
    }
    case 'before':
    case 'month': {
      const [field] = facts.fields;
      return (
        <RelativeDateFilter
          sort={facts.sort}
          label={label}
          value={filter[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      );
    }
    case 'months': {
      const [field] = facts.fields;
      return (
        <MonthsField
          label={label}
          value={filter[field]}
          onChange={(months) => onChange({ [field]: months })}
        />
      );
    }
    default:
      return null;
  }
}
