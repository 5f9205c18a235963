import { describe, expect, it } from 'vitest';
import { brokenReferences } from '../../../build/checks/references.ts';

const guide = '# Guide\n\n## 1. Requests\n\n### 1.2 Loan drafts\n\n## Why so\n';
const files = {
  'electron/kiva/API.md': guide,
  'electron/kiva/client.ts': 'export const one = 1;',
  'shared/rules/money.ts': 'export const two = 2;',
  'README.md': '# All\n',
};

/** The findings for `text` in a file of the checkout. */
function found(path: string, text: string): string[] {
  return brokenReferences(new Map(Object.entries({ ...files, [path]: text }))).map(({ what }) => what);
}

describe('references in comments', () => {
  it.each([
    ['a section of a page', '/** As Kiva has it (API.md §1.2). */'],
    ['several sections', '/** See API.md §1, §1.2 and §1.2. */'],
    ['a section wrapped over two lines', '/**\n * As Kiva has it (API.md\n * §1.2).\n */'],
    ['a section of a named standard', '/** Skips extensions (GIF89a §23 to §26). */'],
    ['a file by its name', '// money.ts rounds'],
    ['a file by its path', '/** See `shared/rules/money.ts`. */'],
    ['a file beside it', '/** See ./client.ts. */'],
    ['a folder', '/** All of `electron/kiva/` does. */'],
    ['a file that the program writes', '// settings.json of the data folder'],
    ['names of standards', '// UTF-8, SHA-256, CVE-2024-1234 and ISO-8859-1'],
    ['a sample value', '/** `LOAN-12` is an id. */'],
    ['code', "const id = 'REP-9 of API.md §9.9 in gone.ts';"],
    ['an address', '// https://example.org/page.html#REP'],
    ['an address without its scheme', '// sqlite.org/pragma.html says so'],
  ])('accepts %s', (_what, text) => {
    expect(found('electron/kiva/token.ts', text)).toEqual([]);
  });

  it.each([
    ['/** As Kiva has it (API.md §9.1). */', 'API.md has no section §9.1'],
    ['/** As Kiva has it (API.md §1.2, §7). */', 'API.md has no section §7'],
    ['/** As Kiva has it (partner.md §1). */', 'no file partner.md'],
    ['/** As it says (§1.2). */', '§1.2 names no page'],
    ['/** See gone.ts. */', 'no file gone.ts'],
    ['/** As in authentication.txt. */', 'no file authentication.txt'],
    ['{/* See shared/rules/gone.ts. */}', 'no file shared/rules/gone.ts'],
    ['/** All of `electron/gone/` does. */', 'no folder electron/gone/'],
    ['/** Asked once (REP-9). */', 'id REP-9 of no page here'],
    ['  // A11Y-5 says so', 'id A11Y-5 of no page here'],
    [`${'it'}('keeps it (DRAFT-8)', () => {});`, 'id DRAFT-8 of no page here'],
    [`${'test'}.skip(\n  'REP-1 · is kept', () => {});`, 'id REP-1 of no page here'],
  ])('reports %s', (text, what) => {
    expect(found('electron/kiva/token.ts', text)).toEqual([what]);
  });
});

describe('references in pages', () => {
  it.each([
    ['a link to a file', '[API](API.md)'],
    ['a link to a heading', '[why](API.md#why-so)'],
    ['a link to a heading of its own', '## How it is\n\n[how](#how-it-is)'],
    ['a link to a numbered heading', '[drafts](API.md#12-loan-drafts)'],
    ['a link to a folder', '[rules](../../shared/rules)'],
    ['a section of its own', '## 1. One\n\n### 1.4 Four\n\nAs in §1.4.'],
    ['a link to the outside', '[Kiva](https://kiva.org/none.md)'],
    ['a path from the top', '`shared/rules/money.ts`'],
    ['several folders', '`electron/{kiva,kiva}` and `shared/`'],
  ])('accepts %s', (_what, text) => {
    expect(found('electron/kiva/README.md', text)).toEqual([]);
  });

  it.each([
    ['[API](GONE.md)', 'link to GONE.md leads nowhere'],
    ['[why](API.md#why-not)', 'link to API.md#why-not leads nowhere'],
    ['![picture](gone.png)', 'link to gone.png leads nowhere'],
    ['As in `gone.ts`', 'no file gone.ts'],
    ['In `electron/{kiva,gone}`', 'no folder electron/gone'],
    ['API.md §3', 'API.md has no section §3'],
    ['## 1. One\n\nAs in §1.4.', 'electron/kiva/README.md has no section §1.4'],
    ['It must be (SEC-4)', 'id SEC-4 of no page here'],
  ])('reports %s', (text, what) => {
    expect(found('electron/kiva/README.md', text)).toEqual([what]);
  });

  it('reports the line number', () => {
    const [problem] = brokenReferences(new Map([['README.md', '# All\n\nSee gone.ts.\n']]));
    expect(problem).toEqual({ file: 'README.md', line: 3, what: 'no file gone.ts' });
  });
});
