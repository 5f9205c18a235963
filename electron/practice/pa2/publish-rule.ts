/** A draft whose types have been checked. Everything may be missing. */
export interface PracticeDraft {
  readonly activity_id?: number | null;
  readonly client_waiver_signed?: boolean | null;
  readonly currency?: string | null;
  readonly description?: string | null;
  readonly description_language_id?: number | null;
  readonly disburse_time?: string | null;
  readonly entreps?: readonly DraftBorrower[] | null;
  readonly group_name?: string | null;
  readonly image_encoded?: string | null;
  readonly image_url?: string | null;
  readonly internal_client_id?: string | null;
  readonly internal_loan_id?: string | null;
  readonly loanuse?: string | null;
  readonly location?: string | null;
  readonly not_pictured?: readonly boolean[] | null;
  readonly schedule?: readonly PracticeInstalment[] | null;
  readonly schedule_parameters?: Readonly<Record<string, unknown>> | null;
  readonly theme_type_id?: number | null;
}

/** One borrower of a draft. */
export interface DraftBorrower {
  readonly amount?: number | null;
  readonly client_id?: string | null;
  readonly loan_id?: string | null;
  readonly first_name?: string | null;
  readonly last_name?: string | null;
  readonly gender?: string | null;
}

/** One row of the repayment schedule. */
export interface PracticeInstalment {
  readonly date?: string | null;
  readonly principal?: number | null;
  readonly interest?: number | null;
}

/** What the rules need beside the draft. */
export interface PublishContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Local units for one US dollar, by currency code. */
  readonly unitsPerUsd: ReadonlyMap<string, number>;
}

/** One thing that PA2 checks before it lets a person publish a draft. */
export interface PublishRule {
  readonly name: string;
  /** Said after the path of the field. */
  readonly message: string;
  /** How sure it is that PA2 has the rule: Kiva says so, others report it, or we guess. */
  readonly mark: 'CONFIRMED' | 'REPORTED' | 'GUESS';
  /** Where it comes from. */
  readonly source: string;
  /** Paths of the fields that break the rule; none means the draft keeps it. */
  readonly broken: (draft: PracticeDraft, context: PublishContext) => readonly string[];
}

/** A rule that a draft breaks. */
export interface PublishProblem {
  readonly rule: string;
  readonly field: string;
  readonly message: string;
}
