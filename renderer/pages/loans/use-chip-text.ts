import { useTranslation } from 'react-i18next';
import { type FilterKind, loanFilters } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import {
  daySpans,
  daysAhead,
  filterOn,
  monthSpans,
  nameOfSpan,
} from '../../../shared/rules/relative-days.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { today } from '../../components/work/today.ts';
import { isOn } from './filter-kinds.ts';
import { type SpanName, useDaysText } from './use-days-text.ts';

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
  const daysText = useDaysText();
  const dates = (span: SpanName | null, from: string, to: string) => {
    const days = daysText(from, to);
    return span === null ? days : t('filter.spanShown', { span: t(`filter.spans.${span}`), days });
  };
  return (filter, kind) => {
    const name = t(`filter.kind.${kind}`);
    if (!isOn(filter, kind)) return t('filter.unset', { kind: name });
    const chip = (value: string) => t('filter.chip', { kind: name, value });
    const facts = loanFilters[kind];
    const now = filterOn(filter, today());
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
      case 'days': {
        const [from, to] = facts.fields;
        return chip(dates(nameOfSpan(daySpans, filter[from], filter[to]), now[from], now[to]));
      }
      case 'before':
      case 'month': {
        const [field] = facts.fields;
        const names: Partial<Record<SpanName, string>> = facts.sort === 'month' ? monthSpans : daysAhead;
        return chip(dates(nameOfSpan(names, filter[field]), now[field], now[field]));
      }
      case 'months':
        return t('filter.noJournal', { count: filter[facts.fields[0]] ?? 0 });
      default:
        return name;
    }
  };
}
