import type { ConfigLists } from './data/config-lists.ts';
import type { FaultSwitch } from './faults/switch.ts';
import type { HeldWork } from './held.ts';
import type { LoanBook } from './loan-book.ts';
import type { RequestLog } from './request-log.ts';
import type { PracticeSettings } from './settings.ts';
import type { TokenMint } from './token/mint.ts';

/** Everything one running practice server consists of. */
export interface PracticeInstance {
  readonly settings: PracticeSettings;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** When the server started, as the config lists write it: `2026-01-09T15:48:12Z`. */
  readonly startedAt: string;
  readonly lists: ConfigLists;
  readonly book: LoanBook;
  readonly mint: TokenMint;
  readonly faults: FaultSwitch;
  readonly log: RequestLog;
  readonly held: HeldWork;
  /** Aborted when the server closes. */
  readonly stopping: AbortSignal;
}

/** One request as an operation sees it: already let in, its body read but not parsed. */
export interface PracticeCall {
  readonly practice: PracticeInstance;
  readonly query: URLSearchParams;
  readonly bytes: Uint8Array;
}
