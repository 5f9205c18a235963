import { useCallback, useMemo, useRef, useState } from 'react';
import type { JournalTexts } from '../../../shared/model/journal-template.ts';
import type { JournalEntry, JournalsContent } from '../../../shared/model/work.ts';
import { emptyEntry } from '../../../shared/rules/empty-entry.ts';
import { isBlankJournal } from '../../../shared/rules/journal-checks.ts';
import { applyTemplate, followsTemplate, resetToTemplate } from '../../../shared/rules/journal-template.ts';

/** The ways to change journals; all keep their identity between renders. */
export type JournalsActions = {
  /** What a person typed into one journal; new texts are its own words from then on. */
  type: (index: number, change: Partial<JournalEntry>) => void;
  setTemplate: (template: JournalTexts) => void;
  /** Gives a journal's texts back to the template. */
  follow: (index: number) => void;
  remove: (index: number) => void;
  add: () => void;
  /** Takes journals from elsewhere; those in which nothing stands make room. */
  append: (entries: readonly JournalEntry[]) => void;
  /** Lets the last ones go again. */
  retract: (count: number) => void;
  /** Takes the journals as they are stored by now, and saves nothing. */
  adopt: (content: JournalsContent) => void;
};

/** Holds journals while they are written, and hands on every change. */
export function useJournals(
  content: JournalsContent,
  onChange: (content: JournalsContent) => void,
): [JournalsContent, JournalsActions] {
  const [journals, setJournals] = useState(() => begun(content));
  const latest = useRef(journals);
  const apply = useCallback(
    (next: JournalsContent) => {
      latest.current = next;
      setJournals(next);
      onChange(next);
    },
    [onChange],
  );
  const actions = useMemo<JournalsActions>(() => {
    const entries = (change: (now: JournalEntry[]) => JournalEntry[]) =>
      apply({ ...latest.current, entries: change(latest.current.entries) });
    const one = (index: number, change: (entry: JournalEntry) => JournalEntry) =>
      entries((now) => now.map((entry, place) => (place === index ? change(entry) : entry)));
    return {
      type: (index, change) => one(index, (entry) => typed(entry, change)),
      setTemplate: (template) => apply(applyTemplate(latest.current, template)),
      follow: (index) => {
        const { template } = latest.current;
        if (template) one(index, (entry) => resetToTemplate(template, entry));
      },
      remove: (index) => entries((now) => atLeastOne(now.toSpliced(index, 1))),
      add: () => entries((now) => [...now, emptyEntry]),
      append: (more) => entries((now) => [...now.filter((entry) => !isBlankJournal(entry)), ...more]),
      retract: (count) => entries((now) => atLeastOne(now.slice(0, now.length - count))),
      adopt: (stored) => {
        latest.current = begun(stored);
        setJournals(latest.current);
      },
    };
  }, [apply]);
  return [journals, actions];
}

function begun(content: JournalsContent): JournalsContent {
  return { ...content, entries: atLeastOne(content.entries) };
}

function atLeastOne(entries: JournalEntry[]): JournalEntry[] {
  return entries.length > 0 ? entries : [emptyEntry];
}

function typed(entry: JournalEntry, change: Partial<JournalEntry>): JournalEntry {
  const ownWords = followsTemplate(entry) && ('subject' in change || 'body' in change);
  return { ...entry, ...change, ...(ownWords ? { byHand: true } : {}) };
}
