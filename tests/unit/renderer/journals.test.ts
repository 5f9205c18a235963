import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../../renderer/pages/journals/entry/elements.tsx';
import { takeSheet } from '../../../renderer/pages/journals/import/take-sheet.ts';
import { placeAfter } from '../../../renderer/pages/journals/list/keys.ts';
import { messageOf } from '../../../renderer/pages/journals/sent/results.ts';
import { problemAfter, problemPaths, standingsOf } from '../../../renderer/pages/journals/standings.ts';
import { sheetOfCells } from '../../../shared/rules/import/plain-sheet.ts';
import { findJournals } from '../../../shared/rules/journal-import.ts';
import { cutTokens, journalTokens } from '../../../shared/rules/journal-markup.ts';
import { cleanJournal } from '../../../shared/rules/journal-text.ts';

const words = { more: 'MORE', left: 'LEFT' };

/** The HTML of a preview, as the browser gets it from React. */
function html(body: string, most = 205): string {
  const [shown, hidden] = cutTokens(journalTokens(cleanJournal(body)), most);
  return renderToStaticMarkup(elementsOf(shown, hidden, words));
}

/** The text in HTML as a person reads it. */
function textIn(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+|#x27);/g, (_, name) => entities[name] ?? '?');
}

describe('the journal preview', () => {
  test('matches the text that is sent, in any script', () => {
    const body = fc.string({ unit: 'grapheme', maxLength: 150 }).map((text) => text.replaceAll(/[<&]/g, ''));
    fc.assert(
      fc.property(body, (text) => {
        expect(textIn(html(text, 1_000))).toBe(cleanJournal(text));
      }),
    );
  });

  test('never inserts HTML from a journal into the page', () => {
    expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(html('<a href="javascript:alert(1)" onclick="x()">k</a>')).not.toMatch(/<a\b|onclick/);
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
    expect(html('<h1>Big</h1>')).not.toContain('<h1');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html(`<${text}`)).not.toMatch(/<(?:img|script|a|iframe|svg|style)\b/i);
      }),
      { numRuns: 30 },
    );
  });

  test('shows kiva.org’s tags, where it cuts, and what it leaves out', () => {
    expect(html('<b>x<i>y</b>z')).toMatch(/^<b>x<i>y<\/i><\/b>z$/);
    expect(textIn(html('abcdef', 3))).toBe('abc … MORE def');
    expect(html('<u>x</u>')).toMatch(/<del[^>]*>&lt;u&gt;<\/del>x/);
  });
});

describe('the state of journals', () => {
  const found = [
    { rule: 'journalCut', path: 'entries.2.body', certainty: 'maybe' },
    { rule: 'missing', path: 'entries.2.subject', certainty: 'blocks' },
    { rule: 'sameText', path: 'entries.5.body', certainty: 'maybe' },
    { rule: 'missing', path: 'entries.7.body', certainty: 'blocks' },
    { rule: 'journalsEmpty', path: '', certainty: 'blocks' },
  ] as const;

  test('is that of the most severe finding', () => {
    expect([...standingsOf(found)]).toEqual([
      [2, 'blocked'],
      [5, 'look'],
      [7, 'blocked'],
    ]);
  });

  test('problems are visited field by field in a circle, and none is passed over', () => {
    const paths = problemPaths([
      ...found,
      { rule: 'missing', path: 'entries.2.loanId', certainty: 'blocks' },
    ]);
    expect(paths).toEqual(['entries.2.loanId', 'entries.2.subject', 'entries.7.body']);
    const seen = (index: number, path: string, back = false) => problemAfter(paths, { index, path }, back);
    expect(seen(0, '')).toBe('entries.2.loanId');
    expect(seen(2, '')).toBe('entries.2.loanId');
    expect(seen(2, 'entries.2.loanId')).toBe('entries.2.subject');
    expect(seen(2, 'entries.2.body')).toBe('entries.7.body');
    expect(seen(7, 'entries.7.body')).toBe('entries.2.loanId');
    expect(seen(7, '', true)).toBe('entries.7.body');
    expect(seen(2, 'entries.2.loanId', true)).toBe('entries.7.body');
    expect(seen(3, '', true)).toBe('entries.2.subject');
    expect(problemAfter([], { index: 0, path: '' }, false)).toBeNull();
  });

  test('keys stay within the list', () => {
    const at = (key: string, from: number) => placeAfter(key, from, 10, 4);
    expect([at('ArrowDown', 9), at('ArrowUp', 0), at('PageDown', 7), at('Home', 5), at('End', 5)]).toEqual([
      9, 0, 9, 0, 9,
    ]);
    expect(at('x', 3)).toBeNull();
    expect(at('constructor', 3)).toBeNull();
  });
});

test('shows Kiva’s message for a request, else the failure’s, else none', () => {
  expect(messageOf({ answer: '{"message":"Received 2 of 3"}', error: null })).toBe('Received 2 of 3');
  expect(messageOf({ answer: '<html>', error: null })).toBe('');
  const error = { code: 'TIMEOUT', message: 'too late', retryable: true, ref: '' } as const;
  expect(messageOf({ answer: null, error })).toBe('too late');
});

test('rows of a sheet are matched with loans by id, and unknown ids are listed', () => {
  const sheet = sheetOfCells('s', [
    ['Loan ID', 'Subject', 'Body'],
    ['1', 'For {first name}', 'x'],
    ['2', 'S', 'B'],
  ]);
  const loan = {
    ...{
      loanId: '1',
      clientId: 'C-1',
      name: 'Amina Ali',
      givenName: '',
      language: 'en',
      status: 'payingBack',
    },
    ...{ place: '', activity: '', loanUse: '', currency: '', localPrice: '', repaid: '' },
    ...{ borrowerCount: 1, createTime: null, lastJournalAt: null },
  };
  const known = new Map([['1', loan]]);
  const hidden = { takeHidden: true, takeHiddenColumns: true };
  const answered = { sheet, ...findJournals(sheet), ...hidden, taken: new Set<number>() };
  const asked = { file: 'f.xlsx', sheets: [sheet], source: undefined, answered };
  const taken = takeSheet(asked, known, 10);
  expect(taken).toMatchObject({ kind: 'taken', matched: 1, unmatched: ['2'] });
  expect(taken.kind === 'taken' && taken.entries[0]).toMatchObject({
    clientId: 'C-1',
    subject: 'For Amina',
    byHand: true,
  });
  expect(takeSheet(asked, known, 1)).toMatchObject({
    refusal: { reason: 'together' },
  });
  expect(takeSheet(asked, null, 9)).toMatchObject({
    matched: null,
    unmatched: [],
  });
});
