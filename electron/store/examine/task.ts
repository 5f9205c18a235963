import { checkStore } from './check.ts';
import { rescueStore } from './rescue.ts';

/**
 * What is done with a store that may end the process that reads it. `now` as ISO 8601. To rescue: the pages that were altered, and how
 * much of the log is good (null where nobody knows).
 */
export type ExamineTask =
  | { do: 'check'; file: string; key: string; now: string }
  | { do: 'rescue'; file: string; key: string; pages: number[]; frames: number | null };

/** What was found: the mark inside the store (`sealedMark`), and what is wrong with it, in SQLite's words. */
export type Checked = { mark: number; trouble: string | null };

/** What can still be read, as text, and how much it is; `lost` counts places that cannot be read. */
export type Rescued = { works: number; sends: number; rows: number; lost: number; text: string };

type Answers = { check: Checked; rescue: Rescued };

/** Examines a store; null where the process that did it has ended without an answer. */
export type Examine = <T extends ExamineTask>(task: T) => Promise<Answers[T['do']] | null>;

/** In this very process, which libsql may end: for a process that was made for it. */
export const examineHere = (async (task: ExamineTask) =>
  task.do === 'check' ? checkStore(task) : rescueStore(task)) as Examine;
