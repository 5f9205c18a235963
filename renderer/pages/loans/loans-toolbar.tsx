import { Group } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import { type ListFacts, loanCan } from '../../../shared/rules/capabilities/loan.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { AddFilter } from './add-filter.tsx';
import classes from './loans.module.css';
import { StatusSelect } from './status-select.tsx';

type Props = {
  text: string;
  statuses: readonly string[];
  list: ListFacts;
  onType: (text: string) => void;
  onStatuses: (statuses: string[]) => void;
  onAdd: (kind: FilterKind) => void;
  views: ReactNode;
  /** Controls at the end: columns and export. */
  children: ReactNode;
};

const Status = memo(StatusSelect);
const Add = memo(AddFilter);
const noStatuses: string[] = [];

/** Milliseconds after which less urgent queries start. */
const restMs = 1_500;

/** What is looked for, in one line. */
export function LoansToolbar({ text, statuses, list, onType, onStatuses, onAdd, views, children }: Props) {
  const { t } = useTranslation('loans');
  const say = useObstacleText();
  const toFilter = loanCan.filter(list);
  // Counting takes the index of all loans: the list is to be seen first.
  const [rested, setRested] = useState(false);
  useTimeout(() => setRested(true), restMs, { autoInvoke: true });
  const facets = useCall(
    'portfolio.facets',
    { environment: useEnvironment() },
    { enabled: toFilter === null && rested, staleTime: Number.POSITIVE_INFINITY },
  );
  const counts = facets.data?.statuses;
  const found = useMemo(() => counts?.map(({ value }) => value) ?? noStatuses, [counts]);
  return (
    <Group align="flex-end" gap="xs">
      <SearchBox
        label={t('search')}
        help={t('searchHelp')}
        clear={t('clearSearch')}
        value={text}
        onType={onType}
        isNarrow
      />
      <Status value={statuses} found={found} onChange={onStatuses} />
      <Add obstacle={say(toFilter)} onAdd={onAdd} />
      {views}
      <Group gap="xs" className={classes.push}>
        {children}
      </Group>
    </Group>
  );
}
