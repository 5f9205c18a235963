import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheets } from '../../../../electron/sheets/read.ts';
import { likeliestSheet } from '../../../../renderer/components/sheet-file/loaded-file.ts';
import { openSheet, stepAfterFile } from '../../../../renderer/pages/drafts/import/wizard-state.ts';
import {
  fileRowsOf,
  hasChoice,
  patchesOf,
  readSource,
  refusalOf,
  sourceOfSheet,
  styleOfSource,
} from '../../../../renderer/pages/repayments/import/read-sheet.ts';
import type { AmountMeaning } from '../../../../shared/model/reporting.ts';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { remarks } from '../../../../shared/rules/import/cells.ts';
import { type ImportedDraft, readDrafts } from '../../../../shared/rules/import/drafts.ts';
import { hasEncodingDoubt } from '../../../../shared/rules/import/file-doubts.ts';
import { readingStyles } from '../../../../shared/rules/import/plan.ts';
import type { Remembered } from '../../../../shared/rules/import/remembered.ts';
import { findJournals, readJournals } from '../../../../shared/rules/journal-import.ts';
import { fromMicros } from '../../../../shared/rules/money.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { typedMicros } from '../../../../shared/rules/typed-amount.ts';
import { books } from '../../import/world.ts';
import { factsOf, found, loan, reportOf, row } from '../../rules/reports.ts';

/** How a page reads a file before any answer. A row that blocks begins with `!`. */
export type Came = { refused: string | null; asks: string[]; rows: string[] };

/** A file as a person gives it to a page. */
export type Given = {
  file: string;
  page: 'report' | 'drafts' | 'journals';
  /** The compared field of a draft; default: the loan id. */
  show?: (draft: ImportedDraft) => string;
  meaning?: AmountMeaning;
  remembered?: readonly Remembered[];
};

/** Reads a file of tests/fixtures/sheet-cases as its page does. */
export function readCase(given: Given): Came {
  const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/sheet-cases', given.file));
  return readBytes(given, bytes);
}

/** The same for bytes that a test makes. */
export function readBytes(given: Given, bytes: Buffer): Came {
  const sheets = readSheets(given.file, bytes);
  if (!sheets.ok) return { refused: sheets.error.code, asks: [], rows: [] };
  if (hasEncodingDoubt(sheets.value)) return { refused: null, asks: ['encoding'], rows: [] };
  const sheet = likeliestSheet(sheets.value);
  if (!sheet) return { refused: 'empty', asks: [], rows: [] };
  if (given.page === 'report') return asReport(sheets.value, sheet, given);
  return given.page === 'drafts' ? asDrafts(sheets.value, sheet, given) : asJournals(sheet);
}

function asReport(sheets: readonly Sheet[], sheet: Sheet, given: Given): Came {
  const { meaning = 'repaid', remembered = [] } = given;
  const taking = { takeHidden: true, remembered, meaning };
  const source = sourceOfSheet(sheet, taking);
  const style = styleOfSource(source);
  const asks = [
    ...(source.layout.certain ? [] : ['columns']),
    ...(style.kind === 'clear' ? [] : ['mark']),
    ...(hasChoice({ sheets, sheet }) ? ['sheet'] : []),
  ];
  const read = readSource(source, style.kind === 'clear' ? style.mark : '.');
  const fileRows = fileRowsOf(read);
  const refusal = refusalOf(
    patchesOf(read),
    fileRows.map((each) => row(each.loanId, each.amount)),
  );
  if (refusal && asks.length === 0) return { refused: JSON.stringify(refusal), asks, rows: [] };
  const loans = fileRows.filter(({ loanId }) => /^[A-Z0-9-]+( \d+)?$/.test(loanId));
  const facts = factsOf(loans.map(({ loanId }) => loan(loanId, { localPrice: '99999999999.00' })));
  const findings = found(
    reportOf(
      fileRows.map((each) => row(each.loanId, each.amount)),
      { meaning },
    ),
    facts,
  );
  const blocked = new Set(
    findings
      .filter(({ certainty }) => certainty === 'blocks')
      .map(({ path }) => Number(/\d+/.exec(path)?.[0] ?? -1)),
  );
  const rows = fileRows.map(({ loanId, amount }, index) => {
    const micros = typedMicros(amount);
    return `${blocked.has(index) ? '!' : ''}${cleanId(loanId)}=${micros === null ? amount : plain(fromMicros(micros))}`;
  });
  return { refused: null, asks, rows };
}

/** Without trailing zeros in the cents. */
function plain(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function asDrafts(sheets: readonly Sheet[], sheet: Sheet, given: Given): Came {
  const { remembered = [], show = (draft) => draft.content.members[0]?.loanId ?? '' } = given;
  const open = openSheet(sheet, remembered);
  const styles = readingStyles(open.table, open.plan);
  const step = stepAfterFile({ name: given.file, sheets }, open);
  const asks = [
    ...(step === 'sheet' || open.plan.fields.every((field) => field === '') ? ['sheet'] : []),
    ...styles.open.map(({ field }) => field),
  ];
  const read = readDrafts(open.table, open.plan, books);
  const blocked = new Set(read.problems.filter(({ rule }) => !remarks.has(rule)).map((each) => each.row));
  const rows = read.drafts.map(
    (draft) => `${draft.rows.some((each) => blocked.has(each)) ? '!' : ''}${show(draft)}`,
  );
  return { refused: null, asks, rows };
}

function asJournals(sheet: Sheet): Came {
  const layout = findJournals(sheet);
  const read = readJournals(sheet, layout);
  if ('reason' in read) return { refused: read.reason, asks: [], rows: [] };
  const asks = layout.certain ? [] : ['columns'];
  return { refused: null, asks, rows: read.entries.map(({ loanId }) => loanId) };
}
