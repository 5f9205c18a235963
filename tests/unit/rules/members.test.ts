import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../shared/model/draft.ts';
import { draftJson, sentMembers } from '../../../shared/rules/draft-payload.ts';
import type { FoundColumns } from '../../../shared/rules/import/find-columns.ts';
import {
  addMember,
  emptyMember,
  insertMembers,
  isBlankMember,
  memberTotals,
  mostMembers,
  moveMember,
  removeMember,
} from '../../../shared/rules/members.ts';
import { type BlockColumn, parseMembersBlock } from '../../../shared/rules/members-block.ts';
import { formatClipboard } from '../../../shared/rules/paste.ts';
import { group, member } from './drafts.ts';

/** Each member has a unique client id that identifies it through all edits. */
const pairs = (members: readonly Member[]) =>
  members
    .filter((each) => !isBlankMember(each))
    .map((each) => `${each.clientId} ${each.notPictured}`)
    .toSorted();

type Edit = (members: Member[], expected: Map<string, boolean>, nextId: () => string) => Member[];

const place = (members: readonly Member[], seed: number) => seed % members.length;
const fresh = (id: string, notPictured: boolean) => member({ clientId: id, notPictured });
const editOf = (kind: string, a: number, b: number, flag: boolean): Edit => {
  return (members, expected, nextId) => {
    const at = place(members, a);
    if (kind === 'remove') {
      expected.delete(members[at]?.clientId ?? '');
      return removeMember(members, at);
    }
    if (kind === 'move') return moveMember(members, at, place(members, b));
    if (kind === 'blank') return addMember(members, at, { ...emptyMember(), notPictured: flag });
    const added = Array.from({ length: kind === 'paste' ? 1 + (b % 3) : 1 }, () => fresh(nextId(), flag));
    const next = kind === 'paste' ? insertMembers(members, at, added) : addMember(members, at, added[0]);
    for (const each of added) expected.set(each.clientId, each.notPictured);
    return next ?? expect.fail('too many');
  };
};
const edits = fc.array(
  fc
    .tuple(fc.constantFrom('add', 'remove', 'move', 'paste', 'blank'), fc.nat(), fc.nat(), fc.boolean())
    .map(([kind, a, b, flag]) => editOf(kind, a, b, flag)),
  { maxLength: 30 },
);

it('a flag stays with its member through any edits, and matches the payload', () => {
  fc.assert(
    fc.property(edits, (all) => {
      let members = [emptyMember()];
      let id = 0;
      const expected = new Map<string, boolean>();
      for (const edit of all) members = edit(members, expected, () => `C${id++}`);
      expect(pairs(members)).toEqual([...expected].map(([key, flag]) => `${key} ${flag}`).toSorted());
      expect(members.length).toBeGreaterThan(0);
      const json = draftJson(group({ members }), null);
      const sent = (json.entreps ?? []) as { client_id: string }[];
      const flags = (json.not_pictured ?? []) as boolean[];
      expect(flags).toHaveLength(sent.length);
      expect(sent.map(({ client_id }) => client_id)).toEqual(
        sentMembers(group({ members })).map(({ value }) => value.clientId),
      );
      expect(new Map(sent.map((each, index) => [each.client_id, flags[index]]))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

describe('the member table', () => {
  const [a, b, c] = [member({ clientId: 'a' }), member({ clientId: 'b' }), member({ clientId: 'c' })];
  const ids = (members: readonly Member[] | null) => members?.map((each) => each.clientId).join('');

  it('moves, removes and adds in place', () => {
    expect(ids(moveMember([a, b, c], 0, 2))).toBe('bca');
    expect(ids(moveMember([a, b, c], 2, 0))).toBe('cab');
    expect(ids(moveMember([a, b, c], 0, 3))).toBe('abc');
    expect(ids(moveMember([a, b, c], -1, 1))).toBe('abc');
    expect(ids(removeMember([a, b, c], 1))).toBe('ac');
    expect(ids(removeMember([a, b, c], 7))).toBe('abc');
    expect(removeMember([a], 0)).toEqual([emptyMember()]);
    expect(ids(addMember([a, b], 1, c))).toBe('acb');
    expect(addMember([a])).toEqual([a, emptyMember()]);
  });

  it('overwrites nothing that is typed', () => {
    const blank = emptyMember();
    expect(ids(insertMembers([a, b], 1, [c]))).toBe('acb');
    expect(ids(insertMembers([a, blank, blank, b], 1, [c, c]))).toBe('accb');
    expect(ids(insertMembers([blank, b], 0, [c, c]))).toBe('ccb');
    expect(ids(insertMembers([a], 1, [b, c]))).toBe('abc');
    expect(insertMembers([a], 0, new Array<Member>(mostMembers).fill(b))).toBeNull();
    expect(addMember(new Array<Member>(mostMembers).fill(b))).toHaveLength(mostMembers);
  });

  it('counts and sums what is typed', () => {
    const members = [member({ amount: '0.1' }), member({ amount: '0.2', notPictured: true }), emptyMember()];
    expect(memberTotals(members)).toEqual({ count: 2, pictured: 1, amount: '0.3' });
    expect(memberTotals([member({ amount: 'ten' })]).amount).toBeNull();
    expect(memberTotals([member({ amount: ' ' })]).amount).toBe('0');
  });
});

describe('a pasted table of members', () => {
  const read = (rows: string[][], choice = {}) => parseMembersBlock(formatClipboard(rows), choice);
  const taken = (rows: string[][], choice = {}) => {
    const block = read(rows, choice);
    return block.ok
      ? block.members.map((each) =>
          [each.givenName, each.familyName, each.gender, each.amount, each.loanId, each.clientId].join('|'),
        )
      : block.problems;
  };

  it.each([
    ['English', ['Client ID', 'Loan ID', 'Given name', 'Family name', 'Sex', 'Amount']],
    ['the API', ['client_id', 'loan_id', 'first_name', 'last_name', 'gender', 'amount']],
    ['Spanish', ['ID del cliente', 'ID del préstamo', 'Nombres', 'Apellidos', 'Género', 'Monto']],
    ['French', ['ID du client', 'ID du prêt', 'Prénom', 'Nom de famille', 'Sexe', 'Montant']],
  ])('is read by a header in %s, in any order', (_, header) => {
    const row = ['000042', '000007', 'Nguyễn Thị', 'Ánh', 'F', '1500'];
    expect(taken([header, row])).toEqual(['Nguyễn Thị|Ánh|female|1500|000007|000042']);
  });

  it('asks about a filled column that is called otherwise, and drops none of them', () => {
    const header = ['No.', 'Given name', 'Amount (KES)', 'Disbursed so', 'Empty'];
    const rows = [header, ['1', 'Ana', '10', '7', ''], ['2', 'Bo', '20', '8', '']];
    expect(taken(rows)).toEqual([{ rule: 'columnsUnknown', text: 'Disbursed so' }]);
    const columns = {
      ...{ heading: 0, certain: true, sure: [] },
      roles: ['', 'givenName', 'amount', '', ''] satisfies FoundColumns<BlockColumn>['roles'],
    };
    expect(taken(rows, { columns })).toEqual(['Ana|||10||', 'Bo|||20||']);
  });

  it('is read without a header in the documented order, also when the last columns are missing', () => {
    expect(taken([['Ana', 'Paz', 'female', '10', 'L1', 'C1']])).toEqual(['Ana|Paz|female|10|L1|C1']);
    expect(
      taken([
        ['Ana', 'Paz', 'f', '10'],
        ['', '', '', ''],
        ['Bo', 'Li', 'M', '20'],
      ]),
    ).toEqual(['Ana|Paz|female|10||', 'Bo|Li|male|20||']);
  });

  it('is rejected when the documented order is impossible', () => {
    const unclear = [{ rule: 'blockColumnsUnclear' }];
    expect(taken([['C1', 'L1', 'Ana', 'Paz', 'female', '10']])).toEqual(unclear);
    expect(taken([['7', 'Ana', 'f', '10']])).toEqual(unclear);
    expect(taken([['Ana']])).toEqual(unclear);
    expect(parseMembersBlock(' \n\n')).toEqual({ ok: false, problems: [{ rule: 'blockEmpty' }] });
  });

  it('says what stands of the group in every row or in one, and refuses rows of several groups', () => {
    const block = (...groups: [string, string, string][]) =>
      parseMembersBlock(
        formatClipboard([
          ['Group name', 'Group Loan ID', 'Group Client ID', 'Given name', 'Amount'],
          ...groups.map((cells, index) => [...cells, `Ana ${index}`, '10']),
        ]),
      );
    const group = { groupName: 'Umoja', groupLoanId: '007', groupClientId: 'GC-1' };
    expect(block(['Umoja', '007', 'GC-1'], ['Umoja', '007', 'GC-1'])).toMatchObject({ ok: true, group });
    expect(block(['Umoja', '007', 'GC-1'], ['', '', ''])).toMatchObject({ ok: true, group });
    expect(block(['Umoja', '007', ''], ['Umoja', '008', ''])).toEqual({
      ok: false,
      problems: [{ rule: 'groupsMixed', text: '007', other: '008' }],
    });
  });

  it('reads M as mujer beside H and as male beside F, and asks otherwise', () => {
    const table = (...letters: string[]) => [['Nombre', 'Sexo'], ...letters.map((letter) => ['Ana', letter])];
    const genders = (rows: string[][], choice = {}) => {
      const block = read(rows, choice);
      return block.ok ? block.members.map((each) => each.gender) : block.problems;
    };
    expect(genders(table('H', 'M'))).toEqual(['male', 'female']);
    expect(genders(table('F', 'M', 'm.'))).toEqual(['female', 'male', 'male']);
    expect(genders(table('Mujer', 'Hombre', 'М', 'ж', 'мужской', 'féminin'))).toEqual([
      'female',
      'male',
      'male',
      'female',
      'male',
      'female',
    ]);
    expect(genders(table('M', 'M'))).toEqual([{ rule: 'gendersAmbiguous', text: 'M' }]);
    expect(genders(table('M'), { mMeans: 'female' })).toEqual(['female']);
    expect(genders(table('F', 'x'))).toEqual([{ rule: 'genderInvalid', row: 3, text: 'x' }]);
    expect(genders(table('', 'unknown'))).toEqual(['', 'unknown']);
  });

  it('never guesses amounts or ids', () => {
    const table = (...rows: string[][]) => [['First name', 'Amount', 'Loan ID'], ...rows];
    expect(taken(table(['Ana', '1.234,50', '007']))).toEqual(['Ana|||1234.50|007|']);
    expect(taken(table(['Ana', '1.234', '007']))).toEqual([{ rule: 'amountsAmbiguous', text: '1.234' }]);
    expect(taken(table(['Ana', '1.234', '007']), { decimalMark: ',' })).toEqual(['Ana|||1234|007|']);
    expect(taken(table(['Ana', 'ten', '007']))).toEqual([{ rule: 'amountInvalid', row: 2, text: 'ten' }]);
    expect(taken(table(['Ana', '1', '1.23E+12']))).toEqual([{ rule: 'idSpoilt', row: 2, text: '1.23E+12' }]);
  });

  it.each(['so', 'Soma', 'Tong', 'Suma Devi', 'कुल'])(
    'takes a person called %s, beside an id or an amount',
    (name) => {
      const named = [
        ['Given name', 'Client ID'],
        ['0', name],
        [name, '12'],
        [name, '1'],
      ];
      expect(taken(named)).toEqual([`0|||||${name}`, `${name}|||||12`, `${name}|||||1`]);
      const lent = [
        ['Given name', 'Client ID', 'Amount'],
        ['Ana', '7', '500'],
        [name, '12', '500'],
      ];
      expect(taken(lent)).toEqual(['Ana|||500||7', `${name}|||500||12`]);
    },
  );

  it.each(['Suma', 'Tong cong', 'Total'])('leaves out a total called %s, and says so', (name) => {
    const heading = ['Given name', 'Client ID', 'Amount'];
    const rows = [heading, ['Ana', '7', '500'], ['Bo', '8', '300']];
    for (const total of [
      [name, '', '800'],
      [name, '2', '800'],
    ])
      expect(read([...rows, total])).toMatchObject({ ok: true, members: [{}, {}], leftOut: [4] });
  });

  it('keeps every text unchanged', () => {
    const cell = fc
      .stringMatching(/^[A-Za-zéÁ0-9/-]{1,8}$/)
      .filter((text) => !/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const block = read([['Given name', 'Client ID'], ...rows]);
        expect(block.ok && block.members.map((each) => [each.givenName, each.clientId])).toEqual(rows);
      }),
    );
  });
});
