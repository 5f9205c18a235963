import { useTranslation } from 'react-i18next';
import { type FilterKind, loanFilters } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';
import { isOn } from './filter-kinds.ts';

/** So many values of a list are named; of the others only how many. */
const named = 2;

/** What a chip says. */
export function useChipText(): (filter: PortfolioFilter, kind: FilterKind) => string {
  const { t } = useTranslation('loans');
  const statusName = useStatusName();
  const list = (values: readonly string[]) => {
    const first = values.slice(0, named).join(', ');
    const count = values.length - named;
    return count > 0 ? t('filter.andMore', { values: first, count }) : first;
  };
  const range = (from: string, to: string) => {
    if (from && to) return t('filter.range', { from, to });
    return from ? t('filter.atLeast', { from }) : t('filter.atMost', { to });
  };
  return (filter, kind) => {
    const name = t(`filter.kind.${kind}`);
    if (!isOn(filter, kind)) return t('filter.unset', { kind: name });
    const chip = (value: string) => t('filter.chip', { kind: name, value });
    const facts = loanFilters[kind];
    switch (facts.sort) {
      case 'list':
        return chip(list(filter[facts.fields[0]].map(kind === 'status' ? statusName : (value) => value)));
      case 'yesNo': {
        const value = filter[facts.fields[0]];
        return chip(value && t(`filter.yesNo.${value}`));
      }
      case 'size': {
        const value = filter[facts.fields[0]];
        return chip(value && t(`filter.size.${value}`));
      }
      case 'range':
        return chip(range(filter[facts.fields[0]], filter[facts.fields[1]]));
      case 'days':
        return chip(range(day(filter[facts.fields[0]]), day(filter[facts.fields[1]])));
      case 'before':
        return chip(day(filter[facts.fields[0]]));
      case 'month':
        return chip(formatMonth(filter[facts.fields[0]]));
      case 'months':
        return t('filter.noJournal', { count: filter[facts.fields[0]] ?? 0 });
      default:
        return name;
    }
  };
}

function day(date: string): string {
  return date && formatDay(date);
}
