import type { DraftContent, Member } from '../model/draft.ts';
import type { Finding, LoanAtKiva } from '../model/review.ts';
import { isReordered } from './directions.ts';
import { blocks, maybe, pa2 } from './draft-finding.ts';
import { type Indexed, sentMembers } from './draft-payload.ts';
import { isBlankMember } from './members.ts';
import { cleanId } from './text.ts';

/** What PA2 asks of each borrower (API.md §4.1) and of each share (§4.2). */
const askedOfMember = ['clientId', 'loanId', 'givenName', 'familyName', 'gender', 'amount'] as const;

/**
 * Whether each borrower has what PA2 asks for. An individual loan has its borrower even while nothing is typed of him;
 * of a group, lines in which nothing is typed are only pointed out, since they are not sent.
 */
export function checkMembers(draft: DraftContent): Finding[] {
  const sent = sentMembers(draft);
  const first: Indexed<Member>[] = draft.members.slice(0, 1).map((value, index) => ({ value, index }));
  const members = draft.loanType === 'individual' ? first : sent;
  return [
    ...members.flatMap(({ value, index }) => missingOf(value, `members.${index}`)),
    ...(draft.loanType === 'group' ? checkWhole(draft, sent) : []),
  ];
}

function missingOf(member: Member, path: string): Finding[] {
  return askedOfMember
    .filter((field) => cleanId(member[field]) === '')
    .map((field) => pa2('missing', `${path}.${field}`));
}

/** One borrower is an individual loan to the API, and group fields would then prevent publishing (API.md §1.2). */
function checkWhole(draft: DraftContent, sent: Indexed<Member>[]): Finding[] {
  const blank = draft.members.flatMap((member, index) => (isBlankMember(member) ? [index] : []));
  const isUnseen = sent.length > 0 && sent.every(({ value }) => value.notPictured);
  return [
    ...(sent.length < 2 ? [pa2('groupTooSmall', 'members', { members: sent.length })] : []),
    ...(isUnseen ? [maybe('groupNobodyPictured', 'members')] : []),
    ...blank.map((index) => maybe('memberEmpty', `members.${index}`)),
  ];
}

/** What else has a loan id: other drafts, and loans that Kiva has. */
export type OtherLoans = {
  /** Loan ids of other drafts. */
  otherLoanIds: ReadonlySet<string>;
  /** Other loans at Kiva with a loan id of the draft. */
  loansAtKiva?: readonly LoanAtKiva[];
};

/** Ids that stand twice in the draft, and loan ids that another draft, or a loan at Kiva, has. */
export function checkIds(draft: DraftContent, { otherLoanIds, loansAtKiva = [] }: OtherLoans): Finding[] {
  const sent = sentMembers(draft);
  const loanIds = sent.map(({ value, index }) => [cleanId(value.loanId), `members.${index}.loanId`] as const);
  const clientIds = sent.map(
    ({ value, index }) => [cleanId(value.clientId), `members.${index}.clientId`] as const,
  );
  const group = draft.loanType === 'group' ? [[cleanId(draft.groupLoanId), 'groupLoanId'] as const] : [];
  return [
    ...turnedIds(draft, sent),
    ...repeats(loanIds, 'loanIdRepeated'),
    ...repeats(clientIds, 'clientIdRepeated'),
    ...[...group, ...loanIds]
      .filter(([id]) => otherLoanIds.has(id))
      .map(([id, path]) => maybe('loanIdTaken', path, { id })),
    ...[...group, ...loanIds].flatMap(([id, path]) => {
      const loan = loansAtKiva.find(({ loanId }) => loanId === id);
      return loan ? [maybe('loanIdAtKiva', path, { id, name: loan.name, status: loan.status })] : [];
    }),
  ];
}

function repeats(
  ids: readonly (readonly [id: string, path: string])[],
  rule: 'loanIdRepeated' | 'clientIdRepeated',
): Finding[] {
  const seen = new Set<string>();
  return ids.flatMap(([id, path]) => {
    const isAgain = id !== '' && seen.has(id);
    seen.add(id);
    return isAgain ? [maybe(rule, path, { id })] : [];
  });
}

/** Ids that look like others are never sent: the person who types them could not tell. */
function turnedIds(draft: DraftContent, sent: readonly Indexed<Member>[]): Finding[] {
  const ids = sent.flatMap(({ value, index }) =>
    (['clientId', 'loanId'] as const).map((field) => [value[field], `members.${index}.${field}`] as const),
  );
  const group = (['groupClientId', 'groupLoanId'] as const).map((field) => [draft[field], field] as const);
  return [...ids, ...(draft.loanType === 'group' ? group : [])]
    .filter(([id]) => isReordered(id))
    .map(([id, path]) => blocks('idTurned', path, { id: cleanId(id) }));
}
