import type { DraftContent, Member } from '../model/draft.ts';
import {
  type FieldSpec,
  loanFieldNames,
  loanFields,
  memberFieldNames,
  memberFields,
} from '../model/draft-fields.ts';
import type { WorkBody, WorkKind } from '../model/work.ts';
import { textIn, type WireItem } from './kinds/send-kind.ts';
import { cleanId } from './text.ts';

/** Whose data are erased: borrowers of these loans (cleaned ids), or everybody's. */
export type Erased = ReadonlySet<string> | 'everybody';

/** What stands in the place of an erased text. It is no word of a language: it is stored. */
export const erasedText = '(erased)';

const isPersonal = ({ isPersonal: personal = false }: FieldSpec): boolean => personal;
const personalLoanFields = loanFieldNames.filter((field) => isPersonal(loanFields[field]));
const personalMemberFields = memberFieldNames.filter((field) => isPersonal(memberFields[field]));

/**
 * An item of a request with `by` in place of what it tells of the erased borrowers; the same object if it tells nothing of them. Ids,
 * dates and amounts stay. The texts and the picture of a group go with any of its members, since they may show all of them.
 */
export function eraseItem(kind: WorkKind, item: WireItem, erased: Erased, by = erasedText): WireItem {
  if (kind === 'draft') return eraseWireDraft(item, erased, by);
  return kind === 'journals' && isErased(erased, item.internal_loan_id)
    ? replaced(item, ['subject', 'body', 'image_url'], by)
    : item;
}

function eraseWireDraft(draft: WireItem, erased: Erased, by: string): WireItem {
  const members = Array.isArray(draft.entreps) ? (draft.entreps as WireItem[]) : [];
  const isAll = isErased(erased, draft.internal_loan_id);
  const isMember = ({ loan_id }: WireItem): boolean => isAll || isErased(erased, loan_id);
  if (!isAll && !members.some(isMember)) return draft;
  return {
    ...replaced(draft, [...wireNames(loanFields, personalLoanFields), 'image_encoded', 'image_url'], by),
    entreps: members.map((member) =>
      isMember(member) ? replaced(member, wireNames(memberFields, personalMemberFields), by) : member,
    ),
  };
}

function wireNames<F extends string>(specs: Record<F, FieldSpec>, fields: readonly F[]): string[] {
  return fields.flatMap((field) => specs[field].wire ?? []);
}

function replaced(item: WireItem, names: readonly string[], by: string): WireItem {
  const isThere = names.filter((name) => name in item);
  return { ...item, ...Object.fromEntries(isThere.map((name) => [name, by])) };
}

/** Work as typed without what it tells of the erased borrowers; the same object if it tells nothing of them. */
export function eraseBody(body: WorkBody, erased: Erased): WorkBody {
  const bare = withoutPersons(body, erased);
  return bare !== body && JSON.stringify(bare) === JSON.stringify(body) ? body : bare;
}

function withoutPersons(body: WorkBody, erased: Erased): WorkBody {
  if (body.kind === 'draft') {
    const content = eraseDraft(body.content, erased);
    return content === body.content ? body : { kind: 'draft', content };
  }
  if (body.kind === 'report') {
    const { rows } = body.content;
    const isNoted = rows.some(({ loanId, note }) => note !== '' && isErased(erased, loanId));
    if (!isNoted) return body;
    const without = rows.map((row) => (isErased(erased, row.loanId) ? { ...row, note: '' } : row));
    return { kind: 'report', content: { ...body.content, rows: without } };
  }
  const { entries } = body.content;
  if (!entries.some(({ loanId }) => isErased(erased, loanId))) return body;
  const texts = { subject: erasedText, body: erasedText, imageUrl: '' };
  return {
    kind: 'journals',
    content: {
      ...body.content,
      entries: entries.map((entry) => (isErased(erased, entry.loanId) ? { ...entry, ...texts } : entry)),
    },
  };
}

function eraseDraft(draft: DraftContent, erased: Erased): DraftContent {
  const isAll = isErased(erased, draft.groupLoanId);
  const isMember = ({ loanId }: Member): boolean => isAll || isErased(erased, loanId);
  if (!isAll && !draft.members.some(isMember)) return draft;
  const texts = Object.fromEntries(
    personalLoanFields.map((field) => [field, draft[field] === '' ? '' : erasedText]),
  );
  return {
    ...draft,
    ...texts,
    photoId: '',
    members: draft.members.map((member) =>
      isMember(member) ? { ...member, givenName: erasedText, familyName: '', gender: '' } : member,
    ),
  };
}

/** Whether the borrowers of the loan of this id are erased. */
export function isErased(erased: Erased, id: unknown): boolean {
  if (erased === 'everybody') return true;
  const clean = cleanId(textIn(id));
  return clean !== '' && erased.has(clean);
}
