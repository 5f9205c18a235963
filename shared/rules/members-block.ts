import type { Member } from '../model/draft.ts';
import { type MarkProblem, markOf } from './amount-style.ts';
import { type DecimalMark, readAmount } from './amounts.ts';
import { isGarbledName } from './garbled.ts';
import { type GendersReading, readGenders } from './gender-text.ts';
import { readId } from './id-text.ts';
import { namesOf } from './import/column-names.ts';
import { type FoundColumns, findColumns } from './import/find-columns.ts';
import { nameBook } from './import/name-book.ts';
import type { RoleTable } from './import/roles.ts';
import { kindsOfRows } from './import/row-kinds.ts';
import { emptyMember, isBlankMember } from './members.ts';
import { isDecimal } from './money.ts';
import { type Cells, oneLine, parseBlock, rowsLeftOut } from './paste.ts';
import { isTotalText } from './total-words.ts';

/** The columns of a member table, in the order that a block without a header must have. */
export const memberColumns = ['givenName', 'familyName', 'gender', 'amount', 'loanId', 'clientId'] as const;

/** One of {@link memberColumns}. */
export type MemberColumn = (typeof memberColumns)[number];

/** The columns of the group itself, which say the same in each row, or stand in one of them. */
export const groupColumns = ['groupName', 'groupClientId', 'groupLoanId'] as const;

/** What a block says of the group itself; empty where it says nothing. */
export type GroupTexts = Record<(typeof groupColumns)[number], string>;

/** Every column that a block of members may have. */
export type BlockColumn = MemberColumn | keyof GroupTexts;
type MemberRoles = (BlockColumn | '')[];

/** The columns of a table of members. Without a heading they stand in the documented order, of which the last may be missing. */
export const memberRoles: RoleTable<BlockColumn> = {
  names: nameBook([...memberColumns, ...groupColumns].map((role) => [{ role }, namesOf(role)] as const)),
  shapes: {
    ...{ givenName: 'name', familyName: 'any', gender: 'gender' },
    ...{ amount: 'amount', loanId: 'id', clientId: 'id' },
    ...{ groupName: 'any', groupClientId: 'id', groupLoanId: 'id' },
  },
  needed: [],
  orders: memberColumns.slice(1).map((_, index) => ({
    roles: memberColumns.slice(0, index + 2),
    certain: 'counted' as const,
  })),
  showsAll: false,
};

/** Why a block is not taken. `row` counts the block's rows from 1; nothing is guessed. */
export type MembersProblem =
  | { rule: 'blockEmpty' | 'blockColumnsUnclear' }
  | { rule: 'columnsUnknown'; text: string }
  | { rule: 'genderInvalid' | 'amountInvalid' | 'idSpoilt' | 'idNone' | 'garbled'; row: number; text: string }
  | { rule: 'gendersAmbiguous' | 'amountsAmbiguous'; text: string }
  | { rule: 'amountsMixed' | 'groupsMixed'; text: string; other: string };

/** What the person said of amounts that read both ways, of a lone letter M, and of the columns. */
export type MembersChoice = {
  decimalMark?: DecimalMark;
  mMeans?: 'male' | 'female';
  columns?: FoundColumns<BlockColumn>;
};

/** The members of a block, their group, and the numbers of its rows that are none; or everything that keeps it from being a table of members. */
export type ParsedMembers =
  | { ok: true; members: Member[]; group: GroupTexts; leftOut: number[] }
  | { ok: false; problems: MembersProblem[] };

/**
 * Reads members from a block pasted from a sheet. With a header the columns may stand in any order, and one of another name
 * is asked about; without one they must be those of {@link memberColumns}, in that order, of which the last
 * may be missing. Ids stay text; the decimal mark and the letters for gender are decided for the whole block.
 */
export function parseMembersBlock(text: string, choice: MembersChoice = {}): ParsedMembers {
  const cells = parseBlock(text);
  const { heading, roles, certain } = choice.columns ?? findColumns(cells, memberRoles);
  const body = cells.slice(heading + 1);
  if (body.length === 0) return { ok: false, problems: [{ rule: 'blockEmpty' }] };
  if (!certain || !roles.some((role) => role !== ''))
    return { ok: false, problems: [{ rule: 'blockColumnsUnclear' }] };
  const unknown = choice.columns ? [] : unknownColumns(cells, heading, roles);
  if (unknown.length > 0)
    return { ok: false, problems: [{ rule: 'columnsUnknown', text: unknown.join(', ') }] };
  // What a total says of the decimal mark counts too.
  const mark = markOf(
    body.map((row) => row[roles.indexOf('amount')]?.trim() ?? ''),
    choice.decimalMark,
  );
  const rows = membersIn(body, roles, heading + 2, mark);
  const members = readMembers(rows, roles, mark, choice);
  return members.ok ? { ...members, leftOut: rowsLeftOut(cells, heading, rows) } : members;
}

/** Names of filled columns that are taken for nothing; running numbers are not missed. */
function unknownColumns(cells: Cells, heading: number, roles: MemberRoles): string[] {
  const body = cells.slice(heading + 1);
  return (cells[heading] ?? []).filter((name, column) => {
    const texts = body.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    const isRunning = texts.every((text, index) => text.replace(/\.$/, '') === String(index + 1));
    return roles[column] === '' && name.trim() !== '' && texts.length > 0 && !isRunning;
  });
}

/** The rows of members, with their numbers in the block; totals and captions are none. */
function membersIn(
  body: Cells,
  roles: MemberRoles,
  first: number,
  mark: DecimalMark | MarkProblem,
): NumberedRow[] {
  const amount = roles.indexOf('amount');
  const keys = (['givenName', 'familyName', 'loanId', 'clientId'] as const).map((role) =>
    roles.indexOf(role),
  );
  const kinds = kindsOfRows({
    ...{ heading: null, rows: body, keys: keys.filter((column) => column >= 0), amount },
    ...{ exact: () => undefined, mark: typeof mark === 'object' ? '.' : mark },
    ...{ isKnown: () => false, isHeading: () => false },
  });
  return body
    .map((row, index) => ({ row, number: index + first, kind: kinds[index] ?? 'data' }))
    .filter(
      ({ row, kind }) => kind !== 'total' && kind !== 'caption' && !(kind === 'odd' && row.some(isTotalText)),
    );
}

type MembersReading =
  | { ok: true; members: Member[]; group: GroupTexts }
  | { ok: false; problems: MembersProblem[] };

type NumberedRow = { row: readonly string[]; number: number };

function readMembers(
  body: readonly NumberedRow[],
  roles: MemberRoles,
  mark: DecimalMark | MarkProblem,
  choice: MembersChoice,
): MembersReading {
  const column = (role: BlockColumn) => body.map(({ row }) => row[roles.indexOf(role)]?.trim() ?? '');
  const numbers = body.map(({ number }) => number);
  const genders = readGenders(column('gender'), choice.mMeans);
  const problems: MembersProblem[] = [
    ...(genders.kind === 'clear' ? [] : [genderProblem(genders, numbers)]),
    ...(typeof mark === 'object' ? [mark] : []),
    ...(['loanId', 'clientId', 'groupLoanId', 'groupClientId'] as const).flatMap((role) =>
      badIds(column(role), numbers),
    ),
    ...(['givenName', 'familyName', 'groupName'] as const).flatMap((role) => badNames(column(role), numbers)),
  ];
  if (genders.kind !== 'clear' || typeof mark === 'object') return { ok: false, problems };
  const members = body.map(({ row }, index) => memberOf(row, roles, genders.genders[index] ?? '', mark));
  const { group, mixed } = groupOf(column);
  problems.push(...badAmounts(members, numbers), ...mixed);
  return problems.length === 0
    ? { ok: true, members: members.filter((each) => !isBlankMember(each)), group }
    : { ok: false, problems };
}

/** One loan is of one group: rows of several are never put into one draft. */
function groupOf(column: (role: BlockColumn) => string[]): { group: GroupTexts; mixed: MembersProblem[] } {
  const mixed: MembersProblem[] = [];
  const texts = groupColumns.map((role) => {
    const isId = role !== 'groupName';
    const said = column(role).map((text) => (isId ? readId(oneLine(text)).id : oneLine(text).trim()));
    const [text = '', other] = new Set(said.filter((each) => each !== ''));
    if (other !== undefined) mixed.push({ rule: 'groupsMixed', text, other });
    return [role, text] as const;
  });
  return { group: Object.fromEntries(texts) as GroupTexts, mixed };
}

function memberOf(
  row: readonly string[],
  roles: MemberRoles,
  gender: Member['gender'],
  mark: DecimalMark,
): Member {
  const cell = (role: MemberColumn) => oneLine(row[roles.indexOf(role)] ?? '').trim();
  return {
    ...emptyMember(),
    givenName: cell('givenName'),
    familyName: cell('familyName'),
    gender,
    amount: readAmount(cell('amount'), mark) ?? cell('amount'),
    loanId: readId(cell('loanId')).id,
    clientId: readId(cell('clientId')).id,
  };
}

function genderProblem(
  genders: Exclude<GendersReading, { kind: 'clear' }>,
  numbers: readonly number[],
): MembersProblem {
  if (genders.kind === 'ambiguous') return { rule: 'gendersAmbiguous', text: genders.text };
  return { rule: 'genderInvalid', row: numbers[genders.row] ?? 0, text: genders.text };
}

/** Ids that a spreadsheet program spoilt: what was typed is gone, so the sheet must be mended. */
function badIds(column: readonly string[], numbers: readonly number[]): MembersProblem[] {
  return column.flatMap((text, index) => {
    const { problem } = readId(text);
    return problem ? [{ rule: problem, row: numbers[index] ?? 0, text }] : [];
  });
}

function badNames(column: readonly string[], numbers: readonly number[]): MembersProblem[] {
  return column.flatMap((text, index) =>
    isGarbledName(text) ? [{ rule: 'garbled', row: numbers[index] ?? 0, text }] : [],
  );
}

function badAmounts(members: readonly Member[], numbers: readonly number[]): MembersProblem[] {
  return members.flatMap(({ amount }, index) =>
    amount === '' || isDecimal(amount)
      ? []
      : [{ rule: 'amountInvalid', row: numbers[index] ?? 0, text: amount }],
  );
}
