import { listUnsaved, type PendingSave, saveAllNow } from './pending-saves.ts';

/** What takes the text off the screen: another page, another environment, closing the window, or a reload. */
export type LeavingReason = 'page' | 'environment' | 'close' | 'reload';

/** The question whether to leave although something is not saved; `until` is when the program ends unasked. */
export type LeavingQuestion = {
  way: LeavingReason;
  until: string | null;
  answer: (go: boolean) => void;
  answered: Promise<boolean>;
};

const listeners = new Set<() => void>();
let question: LeavingQuestion | null = null;

function set(next: LeavingQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** The question that is open. */
export function openQuestion(): LeavingQuestion | null {
  return question;
}

/** Calls back when a question opens or closes. */
export function subscribeQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True if anybody is there to ask: not while the whole page is broken, which then can be left freely. */
export function canAsk(): boolean {
  return listeners.size > 0;
}

/** Milliseconds until a person is asked although saving goes on: a drive or a keychain may never answer. */
export const longestSave = 3_000;

function isOfAnother({ status }: PendingSave): boolean {
  const now = status();
  return now.kind === 'failed' && now.error.code === 'ENVIRONMENT_CHANGED';
}

async function saveWithinLimit(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), longestSave);
  });
  return Promise.race([saveAllNow(), late]).finally(() => clearTimeout(timer));
}

/**
 * Saves all that is typed; only where that fails, the person is asked. True to go on leaving: all is saved, by now or
 * meanwhile, or the person gave it up. Another way takes the place of an older one, which is then not left.
 */
export async function confirmLeaving(way: LeavingReason, until: string | null = null): Promise<boolean> {
  if (await saveWithinLimit()) return true;
  // Text of an environment that the program is not in any more is held, and saved once it is there again.
  const isHeld = way === 'page' || way === 'environment';
  if (isHeld && listUnsaved().every(isOfAnother)) return true;
  if (question?.way === way) {
    set({ ...question, until });
    return question.answered;
  }
  question?.answer(false);
  let answer = (_go: boolean): void => {};
  const answered = new Promise<boolean>((resolve) => {
    answer = (go) => {
      set(null);
      resolve(go);
    };
  });
  set({ way, until, answer, answered });
  return answered;
}
