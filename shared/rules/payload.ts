import type { DraftContent } from '../model/draft.ts';
import { batchSizes, type ColumnFormat } from '../model/reporting.ts';
import type { JournalEntry, JournalsContent, ReportContent, ReportRow, WorkBody } from '../model/work.ts';
import { draftJson, sentMembers } from './draft-payload.ts';
import { identityOf, type WireItem } from './identity.ts';
import { cleanJournal, cleanSubject } from './journal-text.ts';
import { memberTotals } from './members.ts';
import { canonicalDecimal } from './money.ts';
import { finish, flatMapInSteps, type Steps } from './steps.ts';
import { cleanId, cleanText } from './text.ts';
import { amountProblem } from './typed-amount.ts';
import { numberOf, withoutEmpty } from './wire.ts';

/**
 * One thing that Kiva gets: a draft, a journal, a repayment row. `json` is exactly what is sent for it; `identity` says what it
 * would replace or double at Kiva (identity.ts).
 */
export type RequestItem = { key: string; label: string; amount: string; identity: string; json: WireItem };

/** One request: the bytes (as text) and what is in it. */
export type RequestBatch = { json: string; items: RequestItem[] };

/** What an item depends on beside the work: a draft's photo as a data URI, and whether client ids are sent. */
export type ItemContext = { photo: string | null; columns: ColumnFormat };

/** How requests are built: the body of journals, of which Kiva's texts have two (API.md §1.4), and rows per call. */
export type BatchContext = { journalsBody: 'wrapped' | 'array'; batchSize: number };

const plain: ItemContext = { photo: null, columns: '' };

/** The items of a piece of work, in the order typed; rows that say nothing are left out. */
export function itemsOf(body: WorkBody, context: ItemContext = plain): RequestItem[] {
  return finish(itemsInSteps(body, context));
}

/** {@link itemsOf} in steps. */
export function* itemsInSteps(body: WorkBody, { photo, columns }: ItemContext): Steps<RequestItem[]> {
  if (body.kind === 'draft') return [draftItem(body.content, photo)];
  if (body.kind === 'journals') return yield* journalItems(body.content, columns);
  return yield* reportItems(body.content, columns);
}

type WrapContext = Pick<BatchContext, 'journalsBody'> & Partial<BatchContext>;

/** Splits items into requests in a fixed order; a draft is a request of its own. */
export function batchesOf(
  kind: WorkBody['kind'],
  items: readonly RequestItem[],
  context: WrapContext,
): RequestBatch[] {
  return finish(batchesInSteps(kind, items, context));
}

/** {@link batchesOf} in steps. */
export function* batchesInSteps(
  kind: WorkBody['kind'],
  items: readonly RequestItem[],
  { journalsBody, batchSize = batchSizes.usual }: WrapContext,
): Steps<RequestBatch[]> {
  const batches: RequestBatch[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const part = items.slice(start, start + batchSize);
    batches.push({ items: part, json: JSON.stringify(wrap(kind, part, journalsBody)) });
    yield;
  }
  return batches;
}

function wrap(
  kind: WorkBody['kind'],
  items: readonly RequestItem[],
  journalsBody: 'wrapped' | 'array',
): unknown {
  const values = items.map((item) => item.json);
  if (kind === 'draft') return values[0];
  if (kind === 'report') return { repayments: values };
  return journalsBody === 'array' ? values : { journals: values };
}

/** A group goes by its own id or name, an individual loan by its borrower. */
function draftItem(draft: DraftContent, photo: string | null): RequestItem {
  const members = sentMembers(draft).map(({ value }) => value);
  const [first] = members;
  const group = draft.loanType === 'group';
  const name = cleanText(`${first?.givenName ?? ''} ${first?.familyName ?? ''}`);
  const json = draftJson(draft, photo);
  return {
    key: cleanId(group ? draft.groupLoanId : (first?.loanId ?? '')),
    label: group ? cleanText(draft.groupName) || name : name,
    amount: memberTotals(members).amount ?? '',
    identity: identityOf('draft', json),
    json,
  };
}

function journalItems(journals: JournalsContent, columns: ColumnFormat): Steps<RequestItem[]> {
  return flatMapInSteps(journals.entries, (entry) =>
    isBlankJournal(entry) ? [] : [journalItem(entry, columns)],
  );
}

/** True for a journal in which nothing was typed. */
export function isBlankJournal({ loanId, clientId, subject, body, imageUrl }: JournalEntry): boolean {
  return [loanId, clientId, subject, body, imageUrl].every((value) => cleanText(value) === '');
}

function journalItem(entry: JournalEntry, columns: ColumnFormat): RequestItem {
  const json = withoutEmpty({
    internal_loan_id: cleanId(entry.loanId),
    internal_client_id: columns === 'two' ? '' : cleanId(entry.clientId),
    subject: cleanSubject(entry.subject),
    body: cleanJournal(entry.body),
    image_url: entry.imageUrl.trim(),
  });
  return {
    key: cleanId(entry.loanId),
    label: cleanSubject(entry.subject),
    amount: '',
    identity: identityOf('journals', json),
    json,
  };
}

/** Rows with an amount. A blank amount means "not reported" and is never sent, least of all as 0 (API.md §5.3). */
function reportItems(report: ReportContent, columns: ColumnFormat): Steps<RequestItem[]> {
  return flatMapInSteps(report.rows, (row) => (row.amount.trim() === '' ? [] : [reportItem(row, columns)]));
}

function reportItem(row: ReportRow, columns: ColumnFormat): RequestItem {
  const loanId = cleanId(row.loanId);
  const clientId = cleanId(row.clientId);
  const amount = numberOf(row.amount);
  const json: WireItem = { ...(loanId === '' ? {} : { loan_id: loanId }), amount };
  if (columns !== 'two' && clientId !== '') json.client_id = clientId;
  const identity = identityOf('report', json);
  return { key: loanId, label: clientId, amount: canonicalText(row.amount), identity, json };
}

/** A plain decimal for sums and lists; nothing of an amount with a problem, which is not sent. */
function canonicalText(amount: string): string {
  const text = amount.trim();
  return amountProblem(text) === null ? canonicalDecimal(text) : '';
}
