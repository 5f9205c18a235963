import { Big } from 'big.js';
import type { ReportRow } from '../../model/work.ts';
import { isAmbiguousAmount, isDecimal } from '../money.ts';
import { cleanId, cleanText } from '../text.ts';

/** A repair of all rows at once. Rows that need none stay the same objects. */
export type Repair = (rows: readonly ReportRow[]) => ReportRow[];

/** Takes stray spaces and invisible characters from every text; ids get their normal form. */
export const trimSpaces: Repair = (rows) =>
  rows.map((row) =>
    changed(row, {
      loanId: cleanId(row.loanId),
      clientId: cleanId(row.clientId),
      amount: cleanText(row.amount),
    }),
  );

/** Puts zeros in front of ids that are all digits and shorter than `length`, as Excel took them away. */
export function padIds(field: 'loanId' | 'clientId', length: number): Repair {
  return (rows) =>
    rows.map((row) => {
      const id = cleanId(row[field]);
      return /^\d+$/.test(id) ? changed(row, { [field]: id.padStart(length, '0') }) : row;
    });
}

/** Multiplies every amount that can be read by another, exactly: `1000` for amounts in thousands, `0.01` for cents. */
export function multiply(factor: string): Repair {
  if (!isDecimal(factor)) return (rows) => [...rows];
  return (rows) =>
    rows.map((row) => {
      const amount = row.amount.trim();
      const isRead = isDecimal(amount) && !isAmbiguousAmount(amount);
      return isRead ? changed(row, { amount: new Big(amount).times(factor).toFixed() }) : row;
    });
}

function changed(row: ReportRow, texts: Partial<ReportRow>): ReportRow {
  const fields = Object.keys(texts) as (keyof ReportRow)[];
  return fields.every((field) => texts[field] === row[field]) ? row : { ...row, ...texts };
}
