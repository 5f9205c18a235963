import type { DraftBorrower, PracticeDraft, PublishContext } from './publish-rule.ts';

/** True for what a person left out: absent, null, only spaces, or an empty list. */
export function blank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The borrowers, none if the field is missing. */
export function borrowers(draft: PracticeDraft): readonly DraftBorrower[] {
  return draft.entreps ?? [];
}

/** One borrower makes an individual loan (API.md §1.2). */
export function isIndividual(draft: PracticeDraft): boolean {
  return borrowers(draft).length === 1;
}

/** Two borrowers or more make a group. */
export function isGroup(draft: PracticeDraft): boolean {
  return borrowers(draft).length > 1;
}

/** Adds numbers in hundred-thousandths, so that 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly (number | null | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 1e5), 0) / 1e5;
}

/** What all borrowers get together, in local currency. */
export function loanAmount(draft: PracticeDraft): number {
  return exactSum(borrowers(draft).map((borrower) => borrower.amount));
}

/** The loan amount in US dollars; null when the currency is missing or unknown. */
export function loanAmountUsd(draft: PracticeDraft, context: PublishContext): number | null {
  const units = context.unitsPerUsd.get(draft.currency ?? '');
  return units === undefined ? null : loanAmount(draft) / units;
}

/** Paths of the borrowers' fields that do not pass. */
export function borrowerPaths(
  draft: PracticeDraft,
  field: keyof DraftBorrower,
  passes: (value: DraftBorrower[keyof DraftBorrower]) => boolean,
): readonly string[] {
  return borrowers(draft).flatMap((borrower, index) =>
    passes(borrower[field]) ? [] : [`entreps[${index}].${field}`],
  );
}
