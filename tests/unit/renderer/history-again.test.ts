import { describe, expect, it } from 'vitest';
import { filterOf, isAsking, readActivitySearch } from '../../../renderer/pages/activity/activity-search.ts';
import { bodyAgain } from '../../../renderer/pages/activity/again/copies.ts';
import { differencesOf } from '../../../renderer/pages/activity/again/differences.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

const row = (key: string, amount: string, change: object = {}) => ({
  ...{ key, amount, state: 'accepted' as const, counts: true },
  ...change,
});

describe('a report compared with the previous one', () => {
  it('lists exactly what was added, left out and changed', () => {
    const now = [row('A', '1250'), row('B', '310.75'), row('NEW', '5')];
    const before = [row('A', '1250.00'), row('B', '300.50'), row('GONE', '7')];
    expect(differencesOf(now, before)).toEqual({
      ...{ added: 1, removed: 1, changed: 1, same: 1 },
      list: [
        { key: 'B', before: '300.50', now: '310.75', change: '10.25' },
        { key: 'NEW', before: null, now: '5', change: '' },
        { key: 'GONE', before: '7', now: null, change: '' },
      ],
    });
    const [down] = differencesOf([row('A', '0.1')], [row('A', '0.3')]).list;
    expect(down?.change).toBe('-0.2');
  });

  it('leaves out rows that Kiva rejected and rows that were sent again', () => {
    const now = [row('A', '2'), row('R', '1', { state: 'refused' }), row('A', '9', { counts: false })];
    const before = [row('A', '1'), row('U', '1', { state: 'unknown' })];
    expect(differencesOf(now, before).list).toEqual([{ key: 'A', before: '1', now: '2', change: '1' }]);
  });
});

it('a report copied from another has its rows, but no month, confirmations or notes', () => {
  const old = {
    ...emptyReport('repaid', '2026-09'),
    rows: [{ loanId: '000042', clientId: 'C', amount: '5', note: 'died' }],
    confirmed: ['shifted'],
    corrects: crypto.randomUUID(),
  };
  expect(bodyAgain({ kind: 'report', content: old })).toEqual({
    kind: 'report',
    content: { ...emptyReport('repaid'), rows: [{ loanId: '000042', clientId: 'C', amount: '5', note: '' }] },
  });
});

describe('the URL of Activity', () => {
  it('can be parsed whatever it contains', () => {
    expect(
      readActivitySearch({ q: 42, kind: 'report', outcome: 'stopped', page: 3, from: '2026-11-01' }),
    ).toEqual({
      ...{ q: '42', kind: 'report', outcome: 'stopped', page: 3, from: '2026-11-01' },
    });
    expect(
      readActivitySearch({ q: ['x'], kind: 'x', outcome: 1, page: -1, from: '2026-13-01', month: 'x' }),
    ).toEqual({});
  });

  it('counts as a search if anything but the page is set', () => {
    expect(isAsking({ page: 2 })).toBe(false);
    expect(isAsking({ month: '2026-10' })).toBe(true);
    expect(filterOf({ q: 'x', kind: 'draft' })).toMatchObject({ text: 'x', kinds: ['draft'], outcomes: [] });
  });
});
