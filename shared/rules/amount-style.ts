import { type DecimalMark, readAmount } from './amounts.ts';
import { plainDigits } from './letters.ts';

/**
 * How the amounts of one column are written. `clear`: the column proves its mark. `ambiguous`:
 * `example` reads differently with either mark; `odd` is a cell that reads one way only, but too weak a proof for all.
 * `mixed`: the two examples need different marks, so no single reading fits the column.
 */
export type AmountStyle =
  | { kind: 'clear'; mark: DecimalMark }
  | { kind: 'ambiguous'; example: string; odd?: string }
  | { kind: 'mixed'; examples: [string, string] };

/**
 * What one cell says about the decimal mark: nothing, one mark only (weakly or strongly), or either, with two different
 * numbers.
 */
type MarkEvidence =
  | { kind: 'nothing' }
  | { kind: 'needs'; mark: DecimalMark; strong: boolean; isMoney: boolean }
  | { kind: 'either'; grouped: DecimalMark };

/**
 * Decides how a column writes its amounts, from all of it and never per cell; blanks and bad cells do not count. Where cells
 * read either way, the mark is certain only if it makes thousands of all of them, none contradicts, and it is proved: by
 * one cell with groups (`1,234.50`, `1.234.567`) or by two with cents. A single `3,0000` among `1,250` proves nothing.
 */
export function styleOf(column: readonly string[]): AmountStyle {
  const needing: Partial<Record<DecimalMark, string>> = {};
  const either: Partial<Record<DecimalMark, string>> = {};
  const proofs = { '.': 0, ',': 0 };
  for (const text of column) {
    const says = sayingOf(text);
    if (says.kind === 'either') either[says.grouped] ??= text.trim();
    if (says.kind !== 'needs') continue;
    needing[says.mark] ??= text.trim();
    proofs[says.mark] += says.strong ? 2 : says.isMoney ? 1 : 0;
  }
  const { '.': point, ',': comma } = needing;
  if (point !== undefined && comma !== undefined) return { kind: 'mixed', examples: [point, comma] };
  const example = either['.'] ?? either[','];
  const mark = comma === undefined ? '.' : ',';
  if (example === undefined) return { kind: 'clear', mark };
  const odd = needing[mark];
  // With this mark each of them has to be a number of thousands: none is a fraction of three digits.
  if (either[mark] === undefined && proofs[mark] >= 2) return { kind: 'clear', mark };
  return { kind: 'ambiguous', example, ...(odd === undefined ? {} : { odd }) };
}

/** The cells that are shown to a person with the number that each mark makes of them. */
export function examplesOf(style: Exclude<AmountStyle, { kind: 'clear' }>): string[] {
  if (style.kind === 'mixed') return style.examples;
  return style.odd === undefined ? [style.example] : [style.example, style.odd];
}

function sayingOf(text: string): MarkEvidence {
  const [point, comma] = (['.', ','] as const).map((mark) => readAmount(text, mark));
  if (point === comma) return { kind: 'nothing' };
  if (point != null && comma != null)
    return { kind: 'either', grouped: Math.abs(Number(point)) > Math.abs(Number(comma)) ? ',' : '.' };
  const mark = point == null ? ',' : '.';
  const decimals = (point ?? comma ?? '').split('.')[1] ?? '';
  return {
    kind: 'needs',
    mark,
    strong: isGrouped(text) || (decimals === '' && /\/ ?[=-]/.test(text)),
    isMoney: decimals.length <= 2,
  };
}

/** True for an amount with groups that cannot be cents: beside a decimal mark, or more than one. */
function isGrouped(text: string): boolean {
  return (plainDigits(text).match(/(?<=\d)[^\p{L}\p{N}](?=\d)/gu) ?? []).length >= 2;
}

/** Why the amounts of a block cannot be read without a person's word, or at all in one way. */
export type MarkProblem =
  | { rule: 'amountsAmbiguous'; text: string }
  | { rule: 'amountsMixed'; text: string; other: string };

/** The decimal mark of a block's amounts: what they prove, else what a person chose. */
export function markOf(amounts: readonly string[], chosen?: DecimalMark): DecimalMark | MarkProblem {
  const style = styleOf(amounts);
  if (style.kind === 'mixed')
    return { rule: 'amountsMixed', text: style.examples[0], other: style.examples[1] };
  if (style.kind === 'clear') return style.mark;
  return chosen ?? { rule: 'amountsAmbiguous', text: style.example };
}
