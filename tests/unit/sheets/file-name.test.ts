import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { plainFileName } from '../../../electron/sheets/file-name.ts';
import { datedFileName } from '../../../electron/window/title.ts';
import { loadWords } from '../../../electron/words/words.ts';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';

test.each([
  ['Receipt Practice 2026-11', 'Receipt Practice 2026-11'],
  ['Тесты Partner Desk Stage партнёр 12', 'Тесты Partner Desk Stage партнёр 12'],
  ['Journal: “Good news?” 50/50', 'Journal Good news 50 50'],
  ['..\\..\\secret', 'secret'],
  ['.hidden. . ', 'hidden'],
  ['con', 'Partner Desk con'],
  ['LPT1.report', 'Partner Desk LPT1.report'],
  ['console', 'console'],
  ['???', 'Partner Desk'],
  ['e\u0301tat', 'état'],
])('%j becomes %j', (name, plain) => {
  expect(plainFileName(name)).toBe(plain);
});

test('any text becomes a name that Windows, macOS and Linux take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const plain = plainFileName(name);
      expect(plain).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$/u);
      expect(plain).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(plain.length).toBeGreaterThan(0);
      expect(Buffer.byteLength(plain)).toBeLessThan(250);
      expect(plainFileName(plain)).toBe(plain);
    }),
  );
});

test('names in each language need no sign taken out', async () => {
  // Test files share one program.
  onTestFinished(() => loadWords('en'));
  const values = {
    environment: 'Stage',
    what: '2026-11',
    view: 'A',
    from: '2026-11-01',
    to: '2026-11-30',
    partner: '12',
  };
  for (const language of languages) {
    const { receipts, history, loans, repayments, import: importing, goLive } = await loadMessages(language);
    const messages = [
      ...[receipts.fileName, history.period.file, loans.views.fileName, repayments.problems.fileName],
      ...[importing.file.templateName, importing.result.rowsName, goLive.dossier.file],
    ].map((message) => message.replaceAll(/\{\{(\w+)\}\}/g, (_, key: keyof typeof values) => values[key]));
    await loadWords(language);
    const own = (['rescued', 'sampleReport', 'sampleDraft'] as const).map((what) =>
      datedFileName(what, 'stage', new Date('2026-12-01T10:00:00Z')),
    );
    for (const name of [...messages, ...own]) expect(plainFileName(name)).toBe(name);
    expect(own[0]).toMatch(/ Stage 2026-12-01$/);
  }
});
