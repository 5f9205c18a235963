import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import { type NewSend, sendRepository } from '../../../electron/store/sends.ts';

const at = '2026-11-21T10:00:00.000Z';

function desk() {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  return sendRepository(opened.value, 'stage');
}

type Rows = Record<string, string>;

/** Stores a report of these loans with these amounts; a loan as `7/C1` names a client, too. */
function keep(sends: ReturnType<typeof desk>, id: string, rows: Rows, more: Partial<NewSend> = {}): void {
  const items = Object.entries(rows).map(([loan, amount]) => {
    const [key = '', label = ''] = loan.split('/');
    return { fingerprint: `${id}${loan}`, key, label, amount };
  });
  const send: NewSend = {
    ...{
      id,
      workId: id,
      kind: 'report',
      partnerId: '1',
      title: '',
      path: '/p',
      request: '{}',
      requestSha256: '',
    },
    ...{
      overrideReason: null,
      replaces: null,
      period: '2026-11',
      meaning: 'repaid',
      batch: 1,
      batches: 1,
      items,
    },
    ...more,
  };
  sends.add([send], at);
}

const answered = (sends: ReturnType<typeof desk>, id: string, state: 'accepted' | 'unknown' | 'refused') => {
  sends.begin(id, at);
  sends.end(id, { state, settledBy: null }, at);
};

test.each(['accepted', 'unknown'] as const)(
  'older amounts do not leave after newer ones that are %s',
  (state) => {
    const sends = desk();
    keep(sends, 'old', { 7: '10', 8: '5' });
    keep(sends, 'new', { 7: '12' });
    answered(sends, 'new', state);
    expect(sends.outdated(['old', 'new'])).toEqual(['old']);
    expect(sends.begin('old', at)).toBe(false);
    expect(sends.get('old')?.state).toBe('waiting');
  },
);

test('the older one leaves while the newer one only waits, and where Kiva refused the newer one', () => {
  const sends = desk();
  keep(sends, 'old', { 7: '10' });
  keep(sends, 'new', { 7: '12' });
  expect(sends.outdated(['old'])).toEqual([]);
  answered(sends, 'new', 'refused');
  expect(sends.begin('old', at)).toBe(true);
});

test('an unknown one is outdated, too; what was reported anew after it goes as ever', () => {
  const sends = desk();
  keep(sends, 'old', { 7: '10' });
  answered(sends, 'old', 'unknown');
  keep(sends, 'new', { 7: '12' });
  answered(sends, 'new', 'accepted');
  keep(sends, 'back', { 7: '10' });
  expect(sends.outdated(['old', 'back'])).toEqual(['old']);
  expect(sends.begin('back', at)).toBe(true);
});

test.each([
  { what: 'the same amounts', rows: { 7: '10' } as Rows, more: {} },
  { what: 'another loan', rows: { 8: '12' } as Rows, more: {} },
  { what: 'another client', rows: { '7/C2': '12' } as Rows, more: {} },
  { what: 'another month', rows: { 7: '12' } as Rows, more: { period: '2026-12' } },
  { what: 'another partner', rows: { 7: '12' } as Rows, more: { partnerId: '2' } },
  { what: 'journals', rows: { 7: '' } as Rows, more: { kind: 'journals' as const } },
])('$what outdate nothing', ({ what, rows, more }) => {
  const sends = desk();
  keep(sends, 'old', what === 'another client' ? { '7/C1': '10' } : { 7: '10' });
  keep(sends, 'new', rows, more);
  answered(sends, 'new', 'accepted');
  expect(sends.outdated(['old'])).toEqual([]);
});

test('a client id that one of the two lacks, and another meaning, are of the same row', () => {
  const sends = desk();
  keep(sends, 'old', { 7: '10' });
  keep(sends, 'other', { 8: '10' });
  keep(sends, 'client', { '7/C1': '12' });
  keep(sends, 'meaning', { 8: '10' }, { meaning: 'outstanding' });
  for (const id of ['client', 'meaning']) answered(sends, id, 'accepted');
  expect(sends.outdated(['old', 'other'])).toEqual(['old', 'other']);
});
