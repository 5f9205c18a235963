import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListFilter } from '../../../shared/rules/portfolio-lists.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { writeView } from '../loans/loans-search.ts';
import classes from './pictures.module.css';

type Props = {
  filter: ListFilter;
  className?: string | undefined;
  label?: string;
  calm?: boolean;
  children: ReactNode;
};

/**
 * A figure that opens the list of loans behind it. `label` says all of it where what is seen is a picture; `calm`: nothing
 * is in it.
 */
export function ListLink({ filter, className, label, calm, children }: Props) {
  const search = writeView({ filter: { ...emptyFilter, ...filter }, sort: [], live: false });
  return (
    <Link to="/loans" search={search} className={className} data-calm={calm}>
      {label === undefined ? children : <Picture label={label}>{children}</Picture>}
    </Link>
  );
}

/** Not an `aria-label`: the words that are seen must be part of the name (WCAG 2.5.3), and here they are cut short. */
function Picture({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={classes.picture} aria-hidden>
        {children}
      </span>
    </>
  );
}
