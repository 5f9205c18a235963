import type { Sheet } from '../../../../shared/model/sheet.ts';
import { withRow } from '../../../../shared/rules/import/left-out.ts';
import { findWideRows } from '../../../../shared/rules/import/wide-rows.ts';
import type { ReportLayout } from '../../../../shared/rules/report/layout.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';

/**
 * A source whose columns a person changed. Other rows may be in doubt now, so what was said of rows is asked anew. `sheet` is null
 * for a paste.
 */
export function withLayout(source: SheetSource, layout: ReportLayout, sheet: Sheet | null): SheetSource {
  const { first, roles } = source.layout;
  if (layout.first === first && layout.roles.every((role, column) => role === roles[column]))
    return { ...source, layout };
  const wide = sheet ? widePlaces(sheet, source.numbers, layout.first) : source.wide;
  return { ...source, layout, wide, doubtful: null, taken: new Set() };
}

/** A source of which a row that looks like a total or a caption is taken all the same, or no more. */
export function withTakenRow(source: SheetSource, number: number, isTaken: boolean): SheetSource {
  return { ...source, taken: withRow(source.taken, number, isTaken) };
}

/** The places of rows that are wider than their heading; `numbers` are those of the rows that are taken of the sheet. */
export function widePlaces(sheet: Sheet, numbers: readonly number[], first: number): ReadonlySet<number> {
  const heading = sheet.rows.findIndex(({ number }) => number === numbers[first - 1]);
  const wide = new Set(findWideRows(sheet, heading).map((index) => sheet.rows[index]?.number));
  return new Set(numbers.flatMap((number, place) => (wide.has(number) ? [place] : [])));
}
