import { type DecimalMark, readAmount } from '../../../shared/rules/amounts.ts';
import { readDate } from '../../../shared/rules/date-text.ts';
import { type FieldOfKind, type ImportField, importFields } from '../../../shared/rules/import/fields.ts';
import type { ColumnStyle, Styles } from '../../../shared/rules/import/styles.ts';

/** What an amount or a date is read as once its column's style is known; null where there is nothing to show. */
export function shownAs(field: ImportField | '', text: string, styles: Styles): string | null {
  if (field === '') return null;
  const { kind } = importFields[field];
  const style = styles[field as FieldOfKind<'amount' | 'date'>];
  if (style === undefined || (kind !== 'amount' && kind !== 'date')) return null;
  return readAs(text, style);
}

/** What a text means in a style; null where it means nothing. A gender's style is its own meaning. */
export function readAs(text: string, style: ColumnStyle): string | null {
  if (style === '.' || style === ',') return readAmount(text, style satisfies DecimalMark);
  return style === 'male' || style === 'female' ? style : readDate(text, style);
}
