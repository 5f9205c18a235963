import { describe, expect, test } from 'vitest';
import type { NewSend } from '../../../electron/store/send-types.ts';
import type { SendRepository } from '../../../electron/store/sends.ts';
import { at, openSends, reportSend } from './new-send.ts';

type Rows = Record<string, string>;

/** A desk whose reports have names. */
function desk() {
  const { store, sends } = openSends();
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? '';
  const add = (name: string, rows: Rows, change: Partial<NewSend> = {}): void => {
    const send = reportSend(rows, change);
    ids.set(name, send.id);
    sends.add([send], at);
  };
  const answer = (name: string, state: 'accepted' | 'unknown' | 'refused'): void => {
    sends.begin(id(name), at);
    sends.end(id(name), { state, settledBy: null }, at);
  };
  /** How many of its rows something newer has, of how many. */
  const behind = (name: string): string => {
    const { newer, rows } = sends.orderOf(id(name));
    return `${newer.length} of ${rows}`;
  };
  return { store, sends, id, add, answer, behind, begin: (name: string) => sends.begin(id(name), at) };
}

const requestOf = (sends: SendRepository, id: string): unknown =>
  JSON.parse(sends.outgoing(id)?.request ?? 'null');

describe('a row must not leave after a newer row for its loan', () => {
  test.each(['accepted', 'unknown'] as const)('that was sent and is %s', (state) => {
    const { add, answer, behind, begin, sends, id } = desk();
    add('old', { 7: '10' });
    add('new', { 7: '12' });
    answer('new', state);
    expect([behind('old'), behind('new')]).toEqual(['1 of 1', '0 of 1']);
    expect(begin('old')).toBe(false);
    expect(sends.get(id('old'))).toMatchObject({ state: 'waiting', items: 0, outdatedItems: 1 });
  });

  test('that is still waiting: the older row is held until the newer one is withdrawn', () => {
    const { add, begin, sends, id } = desk();
    add('old', { 7: '10' });
    add('new', { 7: '12' });
    expect(begin('old')).toBe(false);
    expect(sends.get(id('old'))).toMatchObject({ state: 'waiting', stoppedAt: null, items: 1 });
    sends.withdraw(id('new'), at);
    expect(begin('old')).toBe(true);
  });

  test('but may leave after one that Kiva refused', () => {
    const { add, answer, begin } = desk();
    add('old', { 7: '10' });
    add('new', { 7: '12' });
    answer('new', 'refused');
    expect(begin('old')).toBe(true);
  });

  test('whatever its outcome was; what is reported after it leaves as ever', () => {
    const { add, answer, behind, begin } = desk();
    add('old', { 7: '10' });
    answer('old', 'unknown');
    add('new', { 7: '12' });
    answer('new', 'accepted');
    add('back', { 7: '10' });
    expect([behind('old'), behind('back')]).toEqual(['1 of 1', '0 of 1']);
    expect(begin('back')).toBe(true);
  });

  test('of the same month, even with the same amount: the loan is sent once', () => {
    const { add, behind } = desk();
    add('old', { 7: '10' });
    add('again', { 7: '10' }, { overrideReason: 'once more' });
    expect(behind('old')).toBe('1 of 1');
  });

  test.each([
    { what: 'another loan', old: { 7: '10' } as Rows, rows: { 8: '12' } as Rows, change: {} },
    { what: 'another client', old: { '7/C1': '10' } as Rows, rows: { '7/C2': '12' } as Rows, change: {} },
    { what: 'another partner', old: { 7: '10' }, rows: { 7: '12' }, change: { partnerId: '2' } },
    { what: 'journals', old: { 7: '10' }, rows: { 7: '' }, change: { kind: 'journals' as const } },
    {
      what: 'the same amount a month later',
      old: { 7: '10' },
      rows: { 7: '10' },
      change: { period: '2026-12' },
    },
    { what: 'an earlier month', old: { 7: '10' }, rows: { 7: '9' }, change: { period: '2026-10' } },
  ])('$what is no newer word', ({ old, rows, change }) => {
    const { add, answer, behind } = desk();
    add('old', old);
    add('new', rows, change);
    answer('new', 'accepted');
    expect(behind('old')).toBe('0 of 1');
  });

  test('a missing client id, another meaning and a later month still match the same loan', () => {
    const { add, answer, behind } = desk();
    for (const loan of ['7', '8', '9']) add(`old ${loan}`, { [loan]: '10' });
    add('client', { '7/C1': '12' });
    add('meaning', { 8: '10' }, { meaning: 'outstanding' });
    add('later', { 9: '11' }, { period: '2026-12' });
    for (const name of ['client', 'meaning', 'later']) answer(name, 'accepted');
    expect(['7', '8', '9'].map((loan) => behind(`old ${loan}`))).toEqual(['1 of 1', '1 of 1', '1 of 1']);
  });
});

describe('an earlier month', () => {
  test('with another meaning conflicts, even with the same amount', () => {
    const { add, answer, begin } = desk();
    add('November', { 7: '300' });
    answer('November', 'accepted');
    add('the same', { 7: '300' }, { period: '2026-10' });
    add('October', { 7: '300' }, { period: '2026-10', meaning: 'outstanding' });
    expect([begin('October'), begin('the same')]).toEqual([false, true]);
  });

  test('does not leave after a later month, even if confirmed after it', () => {
    const { add, answer, begin } = desk();
    add('November', { 7: '300' });
    answer('November', 'accepted');
    add('October', { 7: '200' }, { period: '2026-10' });
    expect(begin('October')).toBe(false);
  });

  test('leaves with a reason, and is then the newest', () => {
    const { add, answer, behind, begin } = desk();
    add('November', { 7: '300' });
    answer('November', 'accepted');
    add('waits', { 7: '310' });
    add('October', { 7: '200' }, { period: '2026-10', overrideReason: 'Kiva asked for it' });
    expect(begin('October')).toBe(true);
    expect(behind('waits')).toBe('1 of 1');
  });
});

describe('rows that a newer send has', () => {
  test('are removed one by one, and the rest leaves as reviewed', () => {
    const { add, answer, begin, sends, id } = desk();
    add('old', { 1: '10', 2: '20', 3: '30' });
    add('new', { 2: '25' });
    answer('new', 'accepted');
    expect(begin('old')).toBe(true);
    expect(requestOf(sends, id('old'))).toEqual({
      repayments: [
        { loan_id: '1', amount: 10 },
        { loan_id: '3', amount: 30 },
      ],
    });
    sends.end(id('old'), { state: 'accepted', settledBy: 'kiva' }, at);
    const send = sends.get(id('old'));
    expect(send?.rows.map(({ state }) => state)).toEqual(['accepted', 'outdated', 'accepted']);
    expect(send).toMatchObject({ items: 2, outdatedItems: 1, title: '2026-11 · 2' });
    expect(sends.rowsOfWork(send?.workId ?? '')).toMatchObject({ accepted: 2, outdated: 1 });
  });

  test('are removed after each attempt that Kiva did not process', () => {
    const { add, answer, begin, sends, id } = desk();
    add('old', { 1: '10', 2: '20', 3: '30' });
    add('second', { 2: '25' });
    answer('second', 'accepted');
    begin('old');
    sends.end(id('old'), { state: 'waiting', settledBy: null }, at);
    add('third', { 3: '35' });
    answer('third', 'accepted');
    expect(begin('old')).toBe(true);
    expect(requestOf(sends, id('old'))).toEqual({ repayments: [{ loan_id: '1', amount: 10 }] });
  });
});

describe('a resend', () => {
  test('is as old as its original: a later confirmation leaves after it', () => {
    const { add, answer, behind, sends, id, begin } = desk();
    add('old', { 7: '100' });
    answer('old', 'unknown');
    add('new', { 7: '150' });
    const by = reportSend({ 7: '100' }, { replaces: id('old') });
    expect(sends.replace(id('old'), by, at)).toBe(true);
    expect(behind('new')).toBe('0 of 1');
    expect(sends.orderOf(by.id).newer).toHaveLength(1);
    expect(begin('new')).toBe(true);
  });
});

describe('what a person stopped', () => {
  test.each(['waiting', 'accepted', 'refused', 'unknown'] as const)(
    'while it was on its way stays stopped where Kiva did not process it (%s)',
    (state) => {
      const { add, begin, sends, id } = desk();
      add('one', { 7: '10' });
      begin('one');
      const workId = sends.get(id('one'))?.workId ?? '';
      sends.stopWork(workId, at);
      sends.end(id('one'), { state, settledBy: null }, at);
      expect(sends.get(id('one'))).toMatchObject({ state, stoppedAt: state === 'waiting' ? at : null });
      expect(begin('one')).toBe(false);
    },
  );
});
