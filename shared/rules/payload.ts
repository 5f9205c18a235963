import type { DraftContent } from '../model/draft.ts';
import type { JournalEntry, JournalsContent, ReportContent, ReportRow, WorkBody } from '../model/work.ts';
import { draftIdentity, draftJson, sentMembers } from './draft-payload.ts';
import { canonicalDecimal, exactSum, isDecimal } from './money.ts';
import { cleanText } from './text.ts';
import { numberOf, withoutEmpty } from './wire.ts';

/**
 * One thing that Kiva gets: a draft, a journal, a repayment row. `identity` says what makes two of them the same for
 * Kiva: equal identities are never sent twice without a person's word. `json` is exactly what is sent for it.
 */
export type Item = { key: string; label: string; amount: string; identity: string; json: unknown };

/** One request: the bytes (as text) and what is in it. */
export type Batch = { json: string; items: Item[] };

/** Rows in one repayments or journals call; Kiva recommends 200 to 300 (partner-api.md §1.3). */
export const batchSize = 200;

/** The items of a piece of work, in the order typed; rows that say nothing are left out. `photo` is a draft's, as a data URI. */
export function itemsOf(body: WorkBody, photo: string | null = null): Item[] {
  if (body.kind === 'draft') return [draftItem(body.content, photo)];
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

/** A group goes by its own id or name, an individual loan by its borrower. */
function draftItem(draft: DraftContent, photo: string | null): Item {
  const members = sentMembers(draft).map(({ value }) => value);
  const [first] = members;
  const group = draft.loanType === 'group';
  const name = cleanText(`${first?.givenName ?? ''} ${first?.familyName ?? ''}`);
  return {
    key: cleanText(group ? draft.groupLoanId : (first?.loanId ?? '')),
    label: group ? cleanText(draft.groupName) || name : name,
    amount: exactSum(members.map((member) => member.amount.trim())),
    identity: draftIdentity(draft),
    json: draftJson(draft, photo),
  };
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
