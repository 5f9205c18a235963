import { type ReactNode, useEffect, useRef } from 'react';
import { EntryEditor } from '../entry/entry-editor.tsx';
import type { EntryStatus } from '../standings.ts';
import { EntriesList } from './entries-list.tsx';
import classes from './list.module.css';

type Props = Parameters<typeof EntryEditor>[0] & {
  standings: ReadonlyMap<number, EntryStatus>;
  onOpen: (index: number) => void;
  /** What all of them begin with, above the one that is open. */
  template: ReactNode;
};

/** The list of the journals beside the one that is open; both take the height of the window, and scroll by themselves. */
export function EntriesDesk({ standings, onOpen, template, ...editor }: Props) {
  const { journals, index } = editor;
  const entry = useRef<HTMLDivElement>(null);
  const shown = useRef(index);
  useEffect(() => {
    // Another journal is seen from its top, wherever the one before was scrolled to.
    if (shown.current !== index) entry.current?.scrollIntoView({ block: 'nearest' });
    shown.current = index;
  }, [index]);
  const isAlone = journals.entries.length === 1;
  return (
    <div className={classes.desk} data-alone={isAlone || undefined}>
      {!isAlone && (
        <EntriesList entries={journals.entries} standings={standings} open={index} onOpen={onOpen} />
      )}
      <div className={classes.pane}>
        {template}
        <div ref={entry}>
          <EntryEditor key={index} {...editor} />
        </div>
      </div>
    </div>
  );
}
