import { expect, type Page } from '@playwright/test';
import { decodeSheets, type Sheet } from '../../shared/model/sheet.ts';
import { ok, type Result } from '../../shared/result.ts';
import { protectedXlsx, rawOds, rawRow, rawXlsx, shownAs, workbookOf, zipBomb } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { saveAt } from './tasks/files.ts';

// Files read in the real program: in a utility process of the real Electron, their bytes over the real bridge.

test('reads a workbook as text', async ({ sharedDesk: { page } }) => {
  const rows = [
    ['Loan ID', 'Date'],
    [shownAs(42, '000000'), shownAs(46_356, 'm/d/yy')],
    ['LOAN/12/2024', 'São Tomé'],
  ];
  const read = await readIn(page, workbookOf('xlsx', rows));
  expect(read.ok && read.value[0]?.rows.map((row) => row.cells)).toEqual([
    ['Loan ID', 'Date'],
    ['000042', '2026-11-30'],
    ['LOAN/12/2024', 'São Tomé'],
  ]);
});

test('the real program reads every text encoding', async ({ sharedDesk: { page } }) => {
  for (const bytes of [
    Buffer.from('Préstamo;1', 'latin1'),
    Buffer.from('\ufeffPréstamo;1', 'utf16le').swap16(),
    Buffer.from('Préstamo;1', 'utf8'),
  ]) {
    const read = await readIn(page, bytes);
    expect(read.ok && read.value[0]?.rows[0]?.cells).toEqual(['Préstamo', '1']);
  }
});

const refusals = [
  {
    name: 'a zip bomb that lies about its size',
    bytes: () => zipBomb(400 * 1_048_576, 1_000),
    code: 'SHEET_TOO_LARGE',
  },
  { name: 'a workbook with a password', bytes: protectedXlsx, code: 'SHEET_PROTECTED' },
  { name: 'garbage', bytes: () => Buffer.from([9, 0, 1, 0, 0, 4]), code: 'SHEET_UNREADABLE' },
  { name: 'a file over 20 MB', bytes: () => Buffer.alloc(20 * 1_048_576 + 1, 0x20), code: 'SHEET_TOO_LARGE' },
  { name: 'a sheet that needs more memory than there is', bytes: memoryHog, code: 'SHEET_TOO_LARGE' },
] as const;

for (const { name, bytes, code } of refusals)
  test(`${name} gives a message, and the next file is read`, async ({ sharedDesk: { page } }) => {
    expect(await readIn(page, bytes())).toMatchObject({ ok: false, error: { code } });
    expect(await readIn(page, Buffer.from('Loan ID\n000042'))).toMatchObject({ ok: true });
  });

test('__proto__ as a sheet name and in its cells changes nothing', async ({ sharedDesk: { page } }) => {
  const read = await readIn(page, rawXlsx('__proto__', rawRow(1, ['__proto__', 'polluted'])));
  expect(read.ok && read.value[0]).toMatchObject({
    name: '__proto__',
    rows: [{ cells: ['__proto__', 'polluted'] }],
  });
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

const many = Array.from({ length: 50_000 }, (_, index) => [
  String(index).padStart(6, '0'),
  `C${index}`,
  `${index}.50`,
]);
const largeFiles = {
  CSV: () => Buffer.from(many.map((row) => row.join(';')).join('\r\n')),
  XLSX: () => rawXlsx('Loans', many.map((row, index) => rawRow(index + 1, row)).join('')),
};

for (const [kind, bytes] of Object.entries(largeFiles))
  test(`50,000 rows of ${kind} are read while the window stays responsive`, async ({
    sharedDesk: { page },
  }) => {
    const text = bytes().toString('latin1');
    const { rows, first, longestPause, took } = await page.evaluate(readWatched, text);
    console.log(`50,000 rows of ${kind} in ${took} ms, longest pause of the page ${longestPause} ms`);
    expect([rows, first]).toEqual([50_000, '000000']);
    expect(longestPause).toBeLessThan(5_000);
  });

test('a crash of the reader gives a message', async ({ sharedDesk: { electron, page } }) => {
  const reading = readIn(page, largeFiles.XLSX());
  // It runs for about a second, so poll without pause.
  await expect
    .poll(
      () =>
        electron.evaluate(({ app }) => {
          const reader = app.getAppMetrics().find(({ name }) => name === 'Partner Desk sheets');
          return reader === undefined ? false : process.kill(reader.pid, 'SIGKILL');
        }),
      { intervals: [20] },
    )
    .toBe(true);
  expect(await reading).toMatchObject({ ok: false, error: { code: 'SHEET_UNREADABLE' } });
  expect(await readIn(page, Buffer.from('Loan ID\n000042'))).toMatchObject({ ok: true });
});

test('cancelling stops the reader', async ({ sharedDesk: { page } }) => {
  const answer = await page.evaluate(async () => {
    const bytes = new TextEncoder().encode('Loan ID;1\r\n'.repeat(40_000));
    const call = window.partnerDesk.calls['sheets.read']({ name: 'loans.csv', bytes }, 'cancel-me');
    window.partnerDesk.cancel('cancel-me');
    return call;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
});

test('a table is saved where the person chooses, and can be read again', async ({
  sharedDesk: desk,
  dataDir,
}) => {
  const { page } = desk;
  const path = `${dataDir}/template.xlsx`;
  await saveAt(desk, path);
  const rows = [['Loan ID'], ['000042'], ['=1+1']];
  const saved = await page.evaluate(
    (table) =>
      window.partnerDesk.calls['sheets.save']({ name: 'Template', format: 'xlsx', rows: table }, 'save'),
    rows,
  );
  expect(saved).toEqual({ ok: true, value: { saved: true } });
  const { readFile } = await import('node:fs/promises');
  const read = await readIn(page, await readFile(path));
  expect(read.ok && read.value[0]?.rows.map((row) => row.cells)).toEqual(rows);
});

/** Bytes travel into the page as Latin-1, which holds each byte as one character. */
async function readIn(page: Page, bytes: Uint8Array): Promise<Result<Sheet[]>> {
  const read = await page.evaluate((text) => {
    const content = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return window.partnerDesk.calls['sheets.read']({ name: 'loans', bytes: content }, crypto.randomUUID());
  }, Buffer.from(bytes).toString('latin1'));
  return read.ok ? ok(decodeSheets(read.value)) : read;
}

async function readWatched(text: string) {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  let longestPause = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last);
    last = performance.now();
  }, 10);
  const started = performance.now();
  const read = await window.partnerDesk.calls['sheets.read'](
    { name: 'loans.csv', bytes },
    crypto.randomUUID(),
  );
  const took = Math.round(performance.now() - started);
  await new Promise((resolve) => setTimeout(resolve, 50));
  clearInterval(watch);
  const rows: Sheet['rows'] = read.ok ? JSON.parse(read.value)[0].rows : [];
  return { rows: rows.length, first: rows[0]?.cells[0], longestPause: Math.round(longestPause), took };
}

/** One cell repeated a thousand million times. */
function memoryHog(): Buffer {
  const cell =
    '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1">';
  const row = '<table:table-row table:number-rows-repeated="1000000">';
  return rawOds(`${row}${cell}<text:p>1</text:p></table:table-cell></table:table-row>`);
}
