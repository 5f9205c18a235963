import { readAmount } from '../amounts.ts';
import { readDate } from '../date-text.ts';
import { type ImportField, importFields } from './fields.ts';
import { type ImportPlan, readingStyles } from './plan.ts';
import { type ColumnStyle, type StyledField, textsOf, typedAmounts } from './styles.ts';
import type { ImportTable } from './table.ts';

/** What is written in several ways: decimal marks, the order of day and month, the meaning of M. */
export type StyledKind = 'amount' | 'date' | 'gender';

/**
 * A style by which columns are read. It is null where a person has yet to choose it; `isAsked` is false where the cells prove it,
 * so that no other reading is possible.
 */
export type DecidedStyle = {
  kind: StyledKind;
  style: ColumnStyle | null;
  isAsked: boolean;
  fields: readonly StyledField[];
};

/** The styles by which the columns of a table are read, columns of one kind and style together. Where no cell reads in two ways, nothing was decided. */
export function decidedStyles(table: ImportTable, plan: ImportPlan): DecidedStyle[] {
  const { styles, asked } = readingStyles(table, plan);
  const decided = new Map<string, DecidedStyle & { fields: StyledField[] }>();
  for (const [column, field] of plan.fields.entries()) {
    const kind = styledKind(field);
    if (kind === null) continue;
    const styled = field as StyledField;
    const isAsked = asked.some((question) => question.field === field);
    const texts = kind === 'amount' ? typedAmounts(table, column) : textsOf(table, column);
    if (!isAsked && !readsTwoWays(kind, texts)) continue;
    const style = styles[styled] ?? null;
    const key = `${kind} ${style} ${isAsked}`;
    const group = decided.get(key) ?? { kind, style, isAsked, fields: [] };
    group.fields.push(styled);
    decided.set(key, group);
  }
  return [...decided.values()];
}

function styledKind(field: ImportField | ''): StyledKind | null {
  if (field === '') return null;
  const { kind } = importFields[field];
  return kind === 'amount' || kind === 'date' || kind === 'gender' ? kind : null;
}

/** True where a text reads differently in another style. What M means beside F or H needs no word. */
export function readsTwoWays(kind: StyledKind, texts: readonly string[]): boolean {
  if (kind === 'gender') return false;
  if (kind === 'amount') return texts.some((text) => readAmount(text, '.') !== readAmount(text, ','));
  return texts.some((text) => readDate(text, 'dayFirst') !== readDate(text, 'monthFirst'));
}
