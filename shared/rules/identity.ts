import type { WorkKind } from '../model/work.ts';
import { cleanJournal, cleanSubject } from './journal-text.ts';
import { cleanId } from './text.ts';

/** A draft, a journal or a repayment row as it stands in a request. */
export type WireItem = Record<string, unknown>;

/**
 * What makes two things one for Kiva, of one kind of request and one partner: the loan whose amount a repayment row replaces, the
 * text that a journal would publish twice, the loan that a draft would create twice. It is read from the wire form alone, so that
 * neither settings (two or three columns), nor the photo's encoding, nor the version of the program that stored a request change it.
 */
export function identityOf(kind: WorkKind, item: WireItem): string {
  if (kind === 'report') return JSON.stringify(['repayment', idOf(item.loan_id)]);
  return kind === 'journals' ? journalIdentity(item) : draftIdentity(item);
}

/** Kiva knows a journal's loan by its loan id: a client id that is sent or not makes no other journal. */
function journalIdentity({ internal_loan_id, subject, body, image_url }: WireItem): string {
  const words = [cleanSubject(textOf(subject)), cleanJournal(textOf(body)), textOf(image_url).trim()];
  return JSON.stringify(['journal', idOf(internal_loan_id), ...words]);
}

/** A draft is its loan, whatever else is written in it; without a loan id it is all that it says, but for the picture. */
function draftIdentity(draft: WireItem): string {
  const loanId = draftLoanId(draft);
  if (loanId !== '') return JSON.stringify(['draft', loanId]);
  const { image_encoded: _photo, image_url: _url, ...said } = draft;
  return JSON.stringify(['draft', said]);
}

/** A group goes by its own id; an individual loan by that of its borrower. */
function draftLoanId(draft: WireItem): string {
  const members = Array.isArray(draft.entreps) ? (draft.entreps as WireItem[]) : [];
  const isGroup = 'not_pictured' in draft || 'group_name' in draft || 'internal_loan_id' in draft;
  return idOf(isGroup ? draft.internal_loan_id : members[0]?.loan_id);
}

function idOf(value: unknown): string {
  return cleanId(textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
