import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { AddFilter } from './add-filter.tsx';
import type { FilterKind } from './filter-kinds.ts';
import { LoanSearchBox } from './loan-search-box.tsx';
import classes from './loans.module.css';
import { StatusSelect } from './status-select.tsx';

type Props = {
  filter: PortfolioFilter;
  /** Whether there is a copy to filter. */
  hasCopy: boolean;
  onType: (text: string) => void;
  onStatuses: (statuses: string[]) => void;
  onAdd: (kind: FilterKind) => void;
  views: ReactNode;
  /** What stands at the end: columns and export. */
  children: ReactNode;
};

/** What is looked for, in one line. */
export function LoansToolbar({ filter, hasCopy, onType, onStatuses, onAdd, views, children }: Props) {
  const facets = useCall(
    'portfolio.facets',
    { environment: useEnvironment() },
    { enabled: hasCopy, staleTime: Number.POSITIVE_INFINITY },
  );
  return (
    <Group align="flex-end" gap="xs">
      <LoanSearchBox value={filter.text} onType={onType} />
      <StatusSelect
        value={filter.statuses}
        found={facets.data?.statuses.map(({ value }) => value) ?? []}
        onChange={onStatuses}
      />
      <AddFilter filter={filter} disabled={!hasCopy} onAdd={onAdd} />
      {views}
      <Group gap="xs" className={classes.push}>
        {children}
      </Group>
    </Group>
  );
}
