import type {
  DraftContent,
  JournalEntry,
  JournalsContent,
  ReportContent,
  ReportRow,
  WorkBody,
} from '../model/work.ts';
import { canonicalDecimal, isDecimal, toJsonNumber } from './money.ts';
import { cleanText } from './text.ts';

/**
 * One thing that Kiva gets: a draft, a journal, a repayment row. `identity` says what makes two of them the same for
 * Kiva: equal identities are never sent twice without a person's word. `json` is exactly what is sent for it.
 */
export type Item = { key: string; label: string; amount: string; identity: string; json: unknown };

/** One request: the bytes (as text) and what is in it. */
export type Batch = { json: string; items: Item[] };

/** Rows in one repayments or journals call; Kiva recommends 200 to 300 (partner-api.md §1.3). */
export const batchSize = 200;

/** The items of a piece of work, in the order typed; rows that say nothing are left out and counted by the caller. */
export function itemsOf(body: WorkBody): Item[] {
  if (body.kind === 'draft') return [draftItem(body.content)];
  if (body.kind === 'journals') return journalItems(body.content);
  return reportItems(body.content);
}

/** Splits items into requests in a fixed order; a draft is a request of its own. */
export function batchesOf(
  kind: WorkBody['kind'],
  items: readonly Item[],
  journalsBody: 'wrapped' | 'array',
): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const part = items.slice(start, start + batchSize);
    batches.push({ items: part, json: JSON.stringify(wrap(kind, part, journalsBody)) });
  }
  return batches;
}

function wrap(kind: WorkBody['kind'], items: readonly Item[], journalsBody: 'wrapped' | 'array'): unknown {
  const values = items.map((item) => item.json);
  if (kind === 'draft') return values[0];
  if (kind === 'report') return { repayments: values };
  return journalsBody === 'array' ? values : { journals: values };
}

/** Exactly the documented fields of an individual draft (partner-api.md §1.2); what is empty is not sent. */
function draftItem(draft: DraftContent): Item {
  const json = withoutEmpty({
    activity_id: wholeNumber(draft.activityId),
    client_waiver_signed: draft.waiverSigned,
    currency: draft.currency,
    description: cleanText(draft.description),
    description_language_id: wholeNumber(draft.languageId),
    disburse_time: draft.disbursalDate.trim(),
    entreps: [entrepreneur(draft)],
    loanuse: cleanText(draft.loanUse),
    location: draft.location,
    theme_type_id: wholeNumber(draft.themeTypeId),
  });
  const label = cleanText(`${draft.givenName} ${draft.familyName}`);
  return {
    key: draft.loanId.trim(),
    label,
    amount: draft.amount.trim(),
    identity: identity('draft', json),
    json,
  };
}

function entrepreneur(draft: DraftContent): object {
  return withoutEmpty({
    amount: numberOf(draft.amount),
    client_id: cleanText(draft.clientId),
    first_name: cleanText(draft.givenName),
    gender: draft.gender,
    last_name: cleanText(draft.familyName),
    loan_id: cleanText(draft.loanId),
  });
}

function journalItems(journals: JournalsContent): Item[] {
  return journals.entries.filter((entry) => !isBlankJournal(entry)).map(journalItem);
}

/** True for a journal in which nothing was typed. */
export function isBlankJournal(entry: JournalEntry): boolean {
  return Object.values(entry).every((value) => value.trim() === '');
}

function journalItem(entry: JournalEntry): Item {
  const json = withoutEmpty({
    internal_loan_id: cleanText(entry.loanId),
    internal_client_id: cleanText(entry.clientId),
    subject: cleanText(entry.subject),
    body: cleanText(entry.body),
    image_url: entry.imageUrl.trim(),
  });
  return {
    key: cleanText(entry.loanId),
    label: cleanText(entry.subject),
    amount: '',
    identity: identity('journal', json),
    json,
  };
}

/** Rows with an amount; a blank amount means "not reported" and is never sent, least of all as 0 (REP-1). */
function reportItems(report: ReportContent): Item[] {
  return report.rows.filter((row) => row.amount.trim() !== '').map((row) => reportItem(report, row));
}

function reportItem(report: ReportContent, row: ReportRow): Item {
  const loanId = cleanText(row.loanId);
  const clientId = cleanText(row.clientId);
  const amount = numberOf(row.amount);
  const json = withoutEmpty({ loan_id: loanId, amount, client_id: clientId });
  const what = identity('repayment', [report.period, report.meaning, json]);
  return { key: loanId, label: clientId, amount: canonicalText(row.amount), identity: what, json };
}

function identity(kind: string, json: unknown): string {
  return JSON.stringify([kind, json]);
}

function canonicalText(amount: string): string {
  return isDecimal(amount.trim()) ? canonicalDecimal(amount.trim()) : amount.trim();
}

/** A number for the wire, or the text itself where it is none: checks refuse that before anything is sent. */
function numberOf(amount: string): number | string {
  const text = amount.trim();
  return isDecimal(text) ? (toJsonNumber(text) ?? text) : text;
}

function wholeNumber(id: string): number | '' {
  return /^\d{1,9}$/.test(id) ? Number(id) : '';
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
