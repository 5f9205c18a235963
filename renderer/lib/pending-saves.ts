import { useEffect, useSyncExternalStore } from 'react';
import type { WorkBody } from '../../shared/model/work.ts';
import type { Failure } from '../../shared/result.ts';

/** Where the latest content stands: stored, on its way, or not stored and why. */
export type SaveStatus = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: Failure };

/** What a form holds that may not be stored: a piece of work, a photo on its way into a draft, or settings. */
export type PendingSave = {
  /** What it is, for the list of what is not saved. A piece of work can also be copied into a file. */
  subject: () => { kind: 'work'; body: WorkBody } | { kind: 'photo' | 'credentials' | 'endpoints' };
  status: () => SaveStatus;
  /** Saves now; true once all of it is stored. */
  flush: () => Promise<boolean>;
  /** Gives up what is not stored. */
  stop: () => void;
  subscribe: (listener: () => void) => () => void;
};

/** All forms on the page, each with the end of its subscription. */
const held = new Map<PendingSave, () => void>();
/** What a person would rather lose than stay; it goes with its form. */
const givenUp = new Set<PendingSave>();
const listeners = new Set<() => void>();
let unsaved: readonly PendingSave[] = [];

function changed(): void {
  const next = [...held.keys()].filter(isUnsaved);
  if (next.length === 0 && unsaved.length === 0) return;
  unsaved = next;
  for (const listener of listeners) listener();
}

function isUnsaved(pending: PendingSave): boolean {
  return pending.status().kind !== 'saved' && !givenUp.has(pending);
}

function end(pending: PendingSave): void {
  held.get(pending)?.();
  held.delete(pending);
  if (givenUp.delete(pending)) pending.stop();
  changed();
}

/**
 * Knows what a form holds until the returned function is called; what is not stored by then is known until it is, since the
 * page of the form may have broken.
 */
export function trackPendingSave(pending: PendingSave): () => void {
  held.get(pending)?.();
  held.set(pending, pending.subscribe(changed));
  changed();
  return () => {
    const endOnceSaved = (): void => (isUnsaved(pending) ? changed() : end(pending));
    held.get(pending)?.();
    held.set(pending, pending.subscribe(endOnceSaved));
    endOnceSaved();
  };
}

/**
 * Registers what a form holds, so that nothing typed is lost when the page, the environment or the program is left.
 * `pending` must keep its identity between renders.
 */
export function usePendingSave(pending: PendingSave): void {
  useEffect(() => trackPendingSave(pending), [pending]);
}

/** Whatever is not stored just now, also while it is on its way. */
export function listUnsaved(): readonly PendingSave[] {
  return unsaved;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same, as it changes. */
export function useUnsaved(): readonly PendingSave[] {
  return useSyncExternalStore(subscribe, listUnsaved);
}

/**
 * Saves whatever is open on the page and not given up; false if some of it could not be saved. In two rounds: what one form had still to
 * make, such as a photo that was being prepared, is another's to save.
 */
export async function saveAllNow(): Promise<boolean> {
  const round = () => {
    const kept = [...held.keys()].filter((pending) => !givenUp.has(pending));
    return Promise.all(kept.map(({ flush }) => flush()));
  };
  await round();
  return (await round()).every(Boolean);
}

/** Gives up whatever is not stored: a person said so. It is stopped when its form goes. */
export function discardUnsaved(): void {
  for (const pending of unsaved) givenUp.add(pending);
  changed();
}

/** Takes that back, since its form stays after all. */
export function undoDiscard(): void {
  givenUp.clear();
  changed();
}
