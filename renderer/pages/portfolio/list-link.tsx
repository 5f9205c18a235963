import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListFilter } from '../../../shared/rules/portfolio-lists.ts';
import { emptyFilter, writeView } from '../loans/loans-search.ts';

type Props = {
  filter: ListFilter;
  className?: string | undefined;
  label?: string;
  calm?: boolean;
  children: ReactNode;
};

/** A figure that opens the list of loans behind it. `label` is its name where what is seen is a picture; `calm`: nothing is in it. */
export function ListLink({ filter, className, label, calm, children }: Props) {
  return (
    <Link
      to="/loans"
      search={writeView({ filter: { ...emptyFilter, ...filter }, sort: [], live: false })}
      className={className}
      aria-label={label}
      data-calm={calm}
    >
      {children}
    </Link>
  );
}
