import type { Failure, Result } from '../../../shared/result.ts';
import type { SaveStatus } from '../../lib/pending-saves.ts';

/** Keeps what is typed. One save is in flight at a time, and the newest content always wins. */
export type Autosaver<T> = {
  /** Takes new content; it is saved within the delay, however fast the person goes on typing. */
  change: (content: T) => void;
  /** Saves now what is unsaved; true once everything is stored. */
  flush: () => Promise<boolean>;
  /** Sends the newest content now, also over one in flight: after this moment the page cannot send any more. */
  leave: () => void;
  /** Forgets what is unsaved and saves nothing more; resolves once nothing is in flight. */
  stop: () => Promise<void>;
  /** A failure stays until everything is stored, however often saving is retried meanwhile. */
  status: () => SaveStatus;
  /** The newest content where it is not stored. */
  unsaved: () => T | null;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Milliseconds from the first unsaved keystroke to its save: what a page loses that is killed. Ten times what the last save took, so that
 * saving long work leaves the main process free.
 */
export const saveDelay = { least: 100, most: 400 };

/** Milliseconds until a save that failed is tried again by itself. */
export const retryDelay = 5_000;

/** Makes an {@link Autosaver} over `save`, which must answer and never throw. */
export function createAutosaver<T>(save: (content: T) => Promise<Result<unknown>>): Autosaver<T> {
  const listeners = new Set<() => void>();
  let status: SaveStatus = { kind: 'saved' };
  let unsaved: { content: T } | null = null;
  let sent: { content: T } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let delay = saveDelay.least;

  const show = (next: SaveStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };
  const showSaving = (): void => {
    if (status.kind === 'saved') show({ kind: 'saving' });
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
        if (mayHelp(result.error)) retry = setTimeout(flush, retryDelay);
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
    clearTimeout(retry);
    timer = undefined;
    if (!running && !unsaved) return Promise.resolve(true);
    if (!running) showSaving();
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change(content) {
      if (stopped) return;
      unsaved = { content };
      showSaving();
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
      clearTimeout(retry);
      if (running) await running;
      else show({ kind: 'saved' });
    },
    status: () => status,
    unsaved: () => unsaved?.content ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A keychain asks the person each time: that is not done every few seconds. */
function mayHelp({ retryable, code }: Failure): boolean {
  return retryable && !code.startsWith('VAULT_');
}
