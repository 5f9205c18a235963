import type { DraftContent, Member } from '../../model/draft.ts';
import { checkDraft } from '../draft-findings.ts';
import { type DraftFieldRules, draftJson, sentMembers } from '../draft-payload.ts';
import { emptyDraft } from '../empty-draft.ts';
import { templateName } from '../import/column-names.ts';
import { type ImportField, importFieldNames, importFields } from '../import/fields.ts';
import { memberTotals } from '../members.ts';
import { flatMapInSteps, mapInSteps } from '../steps.ts';
import { cleanId, cleanText } from '../text.ts';
import {
  noMonth,
  type RequestItem,
  type SendKind,
  textIn,
  titleByFirst,
  type WireItem,
} from './send-kind.ts';

/** A loan draft: one loan, one request. */
export const draftKind: SendKind<DraftContent> = {
  scope: 'create:loan_draft',
  list: null,
  mayNeedApproval: false,
  empty: emptyDraft,
  check: (draft, { checks }) => flatMapInSteps([draft], (each) => checkDraft(each, checks)),
  describe: describeDraft,
  table: draftTable,
  items: (draft, { photo, draftFields }) =>
    mapInSteps([draft], (each) => draftItem(each, photo, draftFields)),
  identity: draftIdentity,
  searchTexts: namesIn,
  month: () => noMonth,
  currency: ({ currency }) => currency.trim(),
  title: (_, items) => titleByFirst(items),
  leftOut: () => 0,
};

/** A group goes by its own id or name, an individual loan by its borrower. */
function draftItem(draft: DraftContent, photo: string | null, fields?: DraftFieldRules): RequestItem {
  const members = sentMembers(draft).map(({ value }) => value);
  const [first] = members;
  const isGroup = draft.loanType === 'group';
  const name = cleanText(`${first?.givenName ?? ''} ${first?.familyName ?? ''}`);
  const json = draftJson(draft, photo, fields);
  return {
    key: cleanId(isGroup ? draft.groupLoanId : (first?.loanId ?? '')),
    label: isGroup ? cleanText(draft.groupName) || name : name,
    amount: memberTotals(members).amount ?? '',
    identity: draftIdentity(json),
    json,
  };
}

/** A draft is its loan, whatever else is written in it; without a loan id it is all that it says, but for the picture. */
function draftIdentity(draft: WireItem): string {
  const loanId = draftLoanId(draft);
  if (loanId !== '') return JSON.stringify(['draft', loanId]);
  const { image_encoded: _photo, image_url: _url, ...rest } = draft;
  return JSON.stringify(['draft', rest]);
}

/** A group goes by its own id; an individual loan by that of its borrower. */
function draftLoanId(draft: WireItem): string {
  const isGroup = 'not_pictured' in draft || 'group_name' in draft || 'internal_loan_id' in draft;
  return cleanId(textIn(isGroup ? draft.internal_loan_id : membersIn(draft)[0]?.loan_id));
}

/** All loan ids of a draft that was sent: its borrowers', and a group's own. */
export function loanIdsInRequest(draft: WireItem): string[] {
  const members = membersIn(draft).map(({ loan_id }) => textIn(loan_id));
  return [draftLoanId(draft), ...members].map(cleanId).filter((id) => id !== '');
}

function membersIn({ entreps }: WireItem): WireItem[] {
  return Array.isArray(entreps) ? (entreps as WireItem[]) : [];
}

/** All members, by whatever names a person may look for them. */
function namesIn(draft: WireItem): string[] {
  const members = membersIn(draft).flatMap(({ client_id, loan_id, first_name, last_name }) => [
    textIn(client_id),
    textIn(loan_id),
    `${textIn(first_name)} ${textIn(last_name)}`,
  ]);
  return [...(typeof draft.internal_client_id === 'string' ? [draft.internal_client_id] : []), ...members];
}

function describeDraft(draft: DraftContent): { title: string; subtitle: string } {
  const { key, label, amount } = draftItem(draft, null);
  const isKnown = amount !== '' && amount !== '0';
  const money = isKnown ? cleanText(`${amount} ${draft.currency}`) : '';
  const parts = [key, money, draft.location].filter((part) => part !== '');
  return { title: label, subtitle: parts.join(' · ') };
}

const extraColumns = ['Instalment every', 'Unit', 'Interest type', 'Grace', 'Schedule'] as const;

/** One row for each member that anything was typed of, the loan itself in the first. */
function draftTable(draft: DraftContent): string[][] {
  const { plan, schedule } = draft;
  const dates = schedule.map(({ date, principal, interest }) => `${date} ${principal} ${interest}`);
  const extras = [plan.every, plan.unit, plan.interestType, plan.graceCount, dates.join('\n')];
  const rows = draft.members.map((member, index) => [
    ...importFieldNames.map((field) => cellOf(field, draft, member, index === 0)),
    ...extraColumns.map((_, column) => (index === 0 ? (extras[column] ?? '') : '')),
  ]);
  return [[...importFieldNames.map(templateName), ...extraColumns], ...rows];
}

function cellOf(field: ImportField, draft: DraftContent, member: Member, isFirst: boolean): string {
  // Rows with the same key are one loan.
  if (field === 'group') return draft.loanType === 'group' ? '1' : '';
  if (field === 'photo') return '';
  const { place } = importFields[field];
  if (place === 'member') return cellText((member as Record<string, unknown>)[field]);
  if (!isFirst) return '';
  const holder: Record<string, unknown> = place === 'plan' ? draft.plan : draft;
  return cellText(holder[field]);
}

function cellText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value ?? '');
}
