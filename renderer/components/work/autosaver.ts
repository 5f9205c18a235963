import type { Failure, Result } from '../../../shared/result.ts';

/** Where the latest content stands: stored, on its way, or not stored and why. */
export type SaveStatus = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: Failure };

/** Keeps what is typed. One save is in flight at a time, and the newest content always wins. */
export type Autosaver<T> = {
  /** Takes new content; it is saved within the delay, however fast the person goes on typing. */
  change: (content: T) => void;
  /** Saves now what is unsaved; true once everything is stored. */
  flush: () => Promise<boolean>;
  /** Sends the newest content now, also over one in flight: after this moment the page cannot send any more. */
  leave: () => void;
  /** Forgets what is unsaved and saves nothing more, for work that is being removed. */
  stop: () => Promise<void>;
  status: () => SaveStatus;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Milliseconds from the first unsaved keystroke to its save: what a page loses that is killed. Ten times what the last save took, so that
 * saving long work leaves the main process free.
 */
export const saveDelay = { least: 100, most: 400 };

/** Makes an {@link Autosaver} over `save`, which must answer and never throw. */
export function createAutosaver<T>(save: (content: T) => Promise<Result<unknown>>): Autosaver<T> {
  const listeners = new Set<() => void>();
  let status: SaveStatus = { kind: 'saved' };
  let unsaved: { content: T } | null = null;
  let sent: { content: T } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let delay = saveDelay.least;

  const show = (next: SaveStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };

  async function drain(): Promise<boolean> {
    while (unsaved) {
      const taken: { content: T } = unsaved;
      sent = taken;
      const begun = performance.now();
      const result = await save(taken.content);
      delay = Math.min(saveDelay.most, Math.max(saveDelay.least, 10 * (performance.now() - begun)));
      if (unsaved !== taken) continue;
      if (!result.ok) {
        sent = null;
        show({ kind: 'failed', error: result.error });
        return false;
      }
      unsaved = null;
    }
    show({ kind: 'saved' });
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (!running && !unsaved) return Promise.resolve(true);
    if (!running) show({ kind: 'saving' });
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change(content) {
      if (stopped) return;
      unsaved = { content };
      if (status.kind !== 'saving') show({ kind: 'saving' });
      timer ??= setTimeout(flush, delay);
    },
    flush,
    leave() {
      if (unsaved && unsaved !== sent) void save(unsaved.content);
    },
    async stop() {
      stopped = true;
      unsaved = null;
      clearTimeout(timer);
      await running;
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
