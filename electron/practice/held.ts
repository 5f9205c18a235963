import { createHash, randomUUID } from 'node:crypto';
import type { PublishProblem } from './pa2/publish-rule.ts';

/** What every held thing has. */
interface HeldUpload<T> {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Exactly what was sent. */
  readonly sent: T;
  /** Fields that were sent but are documented nowhere, as paths. */
  readonly undocumented: readonly string[];
  /** How often this very thing was received during the run; a correct client reaches 1. */
  readonly copies: number;
}

/** A draft as PA2 would list it under Drafts. */
export interface HeldDraft extends HeldUpload<Readonly<Record<string, unknown>>> {
  readonly loan_draft_uuid: string;
  /** What a person would still have to correct in PA2 before publishing; empty means that it can be published. */
  readonly blocks: readonly PublishProblem[];
}

/** One row of a repayment report, as sent. */
export interface RepaymentRow {
  readonly loan_id: string;
  readonly amount: number;
  readonly client_id?: string | null;
}

/** A row that was taken into an upload. */
export interface HeldRepayment extends HeldUpload<RepaymentRow> {
  readonly upload_id: number;
}

/** One journal, as sent. */
export interface JournalItem {
  readonly internal_loan_id: string;
  readonly internal_client_id?: string | null;
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly image_url?: string | null;
}

/** A journal that waits for its confirmation. */
export interface HeldJournal extends HeldUpload<JournalItem> {
  readonly archive_id: string;
}

/** Everything the server holds, oldest first. */
export interface PracticeState {
  readonly drafts: readonly HeldDraft[];
  /** Every accepted repayments call; each is one CSV in PA2 (API.md §1.3). */
  readonly uploads: readonly { readonly upload_id: number; readonly at: string; readonly rows: number }[];
  readonly repayments: readonly HeldRepayment[];
  readonly journals: readonly HeldJournal[];
}

/**
 * What later answers depend on, and so all that a server has to be given that takes the place of one that ended:
 * how many uploads and archives there were, and the last amount of each loan.
 */
export interface PracticeMemory {
  readonly uploads: number;
  readonly archives: number;
  readonly amounts: readonly (readonly [loanId: string, amount: number])[];
}

type NewUpload<T extends HeldUpload<unknown>> = Omit<T, 'copies' | 'at'>;

/** Things of one kind, each with a count of how often it was sent; empty unless recording is on. */
class Shelf<T extends HeldUpload<unknown>> {
  readonly #keeps: boolean;
  readonly #items: { item: Omit<T, 'copies'>; print: string }[] = [];
  readonly #counts = new Map<string, number>();

  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  add(item: NewUpload<T>): void {
    if (!this.#keeps) return;
    const print = createHash('sha256').update(JSON.stringify(item.sent)).digest('base64');
    this.#counts.set(print, (this.#counts.get(print) ?? 0) + 1);
    this.#items.push({ item: { at: new Date().toISOString(), ...item } as Omit<T, 'copies'>, print });
  }

  list(): readonly T[] {
    return this.#items.map(({ item, print }) => ({ ...item, copies: this.#counts.get(print) ?? 0 }) as T);
  }
}

/** Everything that the practice server has received. */
export class HeldWork {
  readonly #keeps: boolean;
  readonly #onTaken: (taken: PracticeMemory) => void;
  readonly #drafts: Shelf<HeldDraft>;
  readonly #repayments: Shelf<HeldRepayment>;
  readonly #journals: Shelf<HeldJournal>;
  readonly #uploadList: { upload_id: number; at: string; rows: number }[] = [];
  readonly #lastAmounts: Map<string, number>;
  #uploads: number;
  #archives: number;

  /**
   * @param keeps whether what was sent is kept, for tests to look at.
   * @param memory what an earlier server knew.
   * @param onTaken hears what to remember after each upload and archive; of the amounts only those that changed.
   */
  constructor(
    keeps: boolean,
    memory: PracticeMemory = { uploads: 0, archives: 0, amounts: [] },
    onTaken: (taken: PracticeMemory) => void = () => {},
  ) {
    this.#keeps = keeps;
    this.#onTaken = onTaken;
    this.#drafts = new Shelf(keeps);
    this.#repayments = new Shelf(keeps);
    this.#journals = new Shelf(keeps);
    this.#lastAmounts = new Map(memory.amounts);
    this.#uploads = memory.uploads;
    this.#archives = memory.archives;
  }

  /** A copy of everything held. */
  get state(): PracticeState {
    return {
      drafts: this.#drafts.list(),
      uploads: [...this.#uploadList],
      repayments: this.#repayments.list(),
      journals: this.#journals.list(),
    };
  }

  /** Holds a draft and returns its new uuid. */
  addDraft(draft: Omit<NewUpload<HeldDraft>, 'loan_draft_uuid'>): string {
    const loan_draft_uuid = randomUUID();
    this.#drafts.add({ ...draft, loan_draft_uuid });
    return loan_draft_uuid;
  }

  /** Holds the rows of one report, which may be none, and returns the number of the upload. */
  addUpload(rows: readonly Omit<NewUpload<HeldRepayment>, 'upload_id'>[]): number {
    this.#uploads += 1;
    const upload_id = this.#uploads;
    if (this.#keeps) this.#uploadList.push({ upload_id, at: new Date().toISOString(), rows: rows.length });
    for (const row of rows) {
      this.#repayments.add({ ...row, upload_id });
      this.#lastAmounts.set(row.sent.loan_id, row.sent.amount);
    }
    this.#tell(rows.map(({ sent }) => [sent.loan_id, sent.amount] as const));
    return upload_id;
  }

  /** The amount last held for a loan. */
  lastAmount(loanId: string): number | undefined {
    return this.#lastAmounts.get(loanId);
  }

  /** Holds journals and returns the identifier of their archive. */
  addJournals(items: readonly Omit<NewUpload<HeldJournal>, 'archive_id'>[]): string {
    this.#archives += 1;
    const archive_id = String(this.#archives);
    for (const item of items) this.#journals.add({ ...item, archive_id });
    this.#tell([]);
    return archive_id;
  }

  #tell(amounts: PracticeMemory['amounts']): void {
    this.#onTaken({ uploads: this.#uploads, archives: this.#archives, amounts });
  }
}
