import { type ReactNode, useState } from 'react';
import classes from './disclosure.module.css';

/**
 * More, on demand: the browser's own details element, so keyboard and screen readers work as everywhere. What is
 * inside is made only once it is opened; it may be megabytes of JSON.
 */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary className={classes.summary}>{label}</summary>
      {wanted && <div className={classes.content}>{children}</div>}
    </details>
  );
}
