import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../electron/log/log.ts';
import { windowTitle } from '../../../electron/window/title.ts';
import { messages } from '../../../renderer/i18n/en/messages.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { Finding } from '../../../shared/model/review.ts';
import {
  escapeDirections,
  isolateText,
  ownDirections,
  showDirections,
} from '../../../shared/rules/directions.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { checkJournals } from '../../../shared/rules/journal-checks.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';

const marks = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const any = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each(marks)('the mark %j is shown by its name', (mark) => {
  expect(showDirections(`A${mark}1,200`)).toMatch(/^A\[[A-Z]{3}\]1,200$/);
});

test('a text cannot affect the text after it', () => {
  const sign = fc.constantFrom(...marks, 'a', '5', ' ', 'א', 'ب', '(', ',');
  const text = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (each) => {
      for (const shown of [showDirections(each), isolateText(each)]) {
        // What is left of marks are isolates that are closed, and in them marks that open nothing.
        let rest = shown;
        const innermost = /\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g;
        while (innermost.test(rest)) rest = rest.replaceAll(innermost, '');
        expect(rest).not.toMatch(any);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('escaping twice is escaping once', () => {
  const sign = fc.constantFrom(...marks, 'a', 'א', ' · ', '5');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 10 }), (text) => {
      for (const show of [showDirections, isolateText]) expect(show(show(text))).toBe(show(text));
      expect(showDirections(isolateText(text))).toBe(isolateText(text));
    }),
    { numRuns: 2_000 },
  );
});

test('the parts of a line keep their order', () => {
  expect(isolateText('שרה 7 · 500 KES')).toBe('\u2068שרה 7\u2069 · 500 KES');
  expect(showDirections('محمد \u200fعلي')).toBe('محمد \u2068[RLM]\u2069علي');
});

test('plain texts, joiners and emoji stay unchanged', () => {
  for (const text of ['Ana Núñez', 'می\u200cخواهم', 'क्\u200dष', '👩🏾\u200d🌾', 'ក\u200bខ', ''])
    expect(showDirections(text)).toBe(text);
  expect(isolateText('Ana')).toBe('Ana');
  expect(isolateText('שלום')).toBe('\u2068שלום\u2069');
});

test('a formatted date keeps the marks it needs', () => {
  const date = new Intl.DateTimeFormat('ar-EG', { dateStyle: 'short' }).format(0);
  expect(date).toMatch(any);
  expect(showDirections(ownDirections(date))).toBe(ownDirections(date));
  expect(ownDirections('5 May')).toBe('5 May');
});

test('a value cannot reorder the words of a message', () => {
  const { t } = startI18n('en', messages);
  const words = (view: string) => t('loans:views.exported', { view });
  expect(words('Mine')).not.toMatch(any);
  expect(words('\u202eenim')).toContain('[RLO]enim');
  expect(words('שלי')).toContain('\u2068שלי\u2069');
  expect(t('loans:copied', { count: 3, shown: '3' })).toContain('3');
});

describe('an id with invisible direction marks', () => {
  const turned = fc
    .constantFrom('\u202b', '\u202d', '\u202e', '\u2067', '\u2068')
    .map((mark) => `LN-${mark}240`);
  const residue = ['\u202aLN-240\u202c', '\u200eLN-240', 'LN-240\u2069'];
  const refusedIn = (findings: readonly Finding[]) =>
    findings
      .filter(({ rule, certainty }) => rule === 'idTurned' && certainty === 'blocks')
      .map(({ path }) => path);
  const context = { today: '2026-11-28', otherLoanIds: new Set<string>(), hasPhoto: false };
  const draftOf = (id: string): DraftContent => ({
    ...emptyDraft(),
    ...{ loanType: 'group', groupLoanId: id, groupClientId: id },
    members: [{ ...emptyMember(), givenName: 'Ana', loanId: id, clientId: id }],
  });
  const refused = (id: string) => [
    refusedIn(checkDraft(draftOf(id), context)),
    refusedIn(
      checkJournals({ entries: [{ loanId: id, clientId: id, subject: 's', body: 'b', imageUrl: '' }] }),
    ),
    refusedIn(
      checkReport(
        {
          ...emptyReport('repaid', '2026-10'),
          rows: [{ loanId: id, clientId: id, amount: '5', note: 'a note softens much, but not this' }],
        },
        { facts: null, reporting: reportingSchema.parse({}) },
      ),
    ),
  ];

  test('is rejected in drafts, journals and reports', () => {
    fc.assert(
      fc.property(turned, (id) => {
        expect(refused(id)).toEqual([
          ['members.0.clientId', 'members.0.loanId', 'groupClientId', 'groupLoanId'],
          ['entries.0.loanId', 'entries.0.clientId'],
          ['rows.0.loanId', 'rows.0.clientId'],
        ]);
      }),
    );
  });

  test('is accepted when copying left the marks around it', () => {
    for (const id of residue) expect(refused(id)).toEqual([[], [], []]);
  });
});

test('JSON keeps its value, with every mark visible', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...marks, 'a', '"', '\\', 'ש') }), (name) => {
      const json = escapeDirections(JSON.stringify({ name }));
      expect(json).not.toMatch(any);
      expect(JSON.parse(json)).toEqual({ name });
    }),
  );
});

test('a log line and the window title are not reordered', () => {
  expect(lineOf('kiva.refused', { code: '\u202eABC' }, [])).not.toMatch(any);
  expect(windowTitle('production', 'checkout', 'Loan of \u202eegatS – Production')).toBe(
    'Loan of [RLO]egatS – Production',
  );
});
