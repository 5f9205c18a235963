import { checkStore } from './check.ts';

/** What is done with a store that may end the process that reads it. `now` as ISO 8601. */
export type ExamineTask = { do: 'check'; file: string; key: string; now: string };

/** What was found: the mark inside the store (`sealedMark`), and what is wrong with it, in SQLite's words. */
export type Examined = { mark: number; trouble: string | null };

/** Examines a store; null where nobody lived to answer. */
export type Examine = (task: ExamineTask) => Promise<Examined | null>;

/** In this very process, which libsql may end: for the process that was made for it. */
export const examineHere: Examine = (task) => checkStore(task);
