import type { Config } from '../../../shared/model/config.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { choiceBooks } from '../../../shared/rules/import/choices.ts';
import { findHeading } from '../../../shared/rules/import/columns.ts';
import { type ImportReading, readDrafts } from '../../../shared/rules/import/drafts.ts';
import { sheetOfCells } from '../../../shared/rules/import/plain-sheet.ts';
import { firstPlan, type ImportPlan } from '../../../shared/rules/import/plan.ts';
import { type ImportTable, tableOf } from '../../../shared/rules/import/table.ts';

const named = (...labels: string[]) => labels.map((label, index) => ({ value: String(index + 1), label }));
const same = (...values: string[]) => values.map((value) => ({ value, label: value }));

/** Lists like a partner's, with similar names. */
export const config: Config = {
  activities: named('Farming', 'Cattle', 'Food Production/Sales'),
  locations: same(
    'Kigali: Rwanda',
    'KARONGI: Rwanda',
    'São Paulo: Brazil',
    'Kakuma 1: Kenya',
    'Kakuma: Kenya',
    'KAKUMA: Kenya',
  ),
  themes: named('Green', 'General'),
  languages: named('English', 'Spanish'),
  currencies: same('RWF', 'KES'),
  fetchedAt: '2026-11-21T00:00:00.000Z',
};

/** {@link config}, ready to be looked up. */
export const books = choiceBooks(config);

/** A sheet as a text file would make it. */
export function sheetOf(rows: string[][]): Sheet {
  return sheetOfCells('Loans', rows);
}

/** A sheet's table under the heading that is found. */
export function tableIn(rows: string[][]): ImportTable {
  const sheet = sheetOf(rows);
  return tableOf(sheet, findHeading(sheet.rows).heading);
}

/** Reads rows with an optionally changed plan. */
export function readingOf(rows: string[][], change: Partial<ImportPlan> = {}): ImportReading {
  const table = tableIn(rows);
  return readDrafts(table, { ...firstPlan(table, []).plan, ...change }, books);
}
