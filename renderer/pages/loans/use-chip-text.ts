import { useTranslation } from 'react-i18next';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';
import { type FilterKind, isOn } from './filter-kinds.ts';

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
  const wordsOf = (filter: PortfolioFilter, kind: FilterKind): string => {
    switch (kind) {
      case 'status':
        return list(filter.statuses.map(statusName));
      case 'delinquent':
        return filter.delinquent && t(`filter.delinquent.${filter.delinquent}`);
      case 'borrowers':
        return filter.borrowers && t(`filter.borrowers.${filter.borrowers}`);
      case 'currency':
        return list(filter.currencies);
      case 'amount':
        return range(filter.amountFrom, filter.amountTo);
      case 'funded':
        return range(filter.fundedFrom, filter.fundedTo);
      case 'place':
        return list(filter.places);
      case 'theme':
        return list(filter.themes);
      case 'created':
        return range(day(filter.createdFrom), day(filter.createdTo));
      case 'expiring':
        return day(filter.expiringBefore);
      case 'reportedIn':
      case 'notReportedIn':
        return formatMonth(filter[kind]);
      default:
        return '';
    }
  };
  return (filter, kind) => {
    const name = t(`filter.kind.${kind}`);
    if (!isOn(filter, kind)) return t('filter.unset', { kind: name });
    if (kind === 'neverReported' || kind === 'changed') return name;
    if (kind === 'noJournal') return t('filter.noJournal', { count: filter.noJournalMonths ?? 0 });
    return t('filter.chip', { kind: name, value: wordsOf(filter, kind) });
  };
}

function day(date: string): string {
  return date && formatDay(date);
}
