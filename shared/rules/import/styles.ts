import { examplesOf, styleOf } from '../amount-style.ts';
import type { DecimalMark } from '../amounts.ts';
import { type DateReading, dateStyleOf } from '../date-text.ts';
import { readGenders } from '../gender-text.ts';
import { type FieldOfKind, type ImportField, importFields } from './fields.ts';
import type { ImportTable } from './table.ts';

/** Fields that one column can write in several ways. */
export type StyledField = FieldOfKind<'amount' | 'date' | 'gender'>;

/** How a column is to be read: its decimal mark, which number is the day, or what a lone M means. */
export type ColumnStyle = DecimalMark | DateReading | 'male' | 'female';

/** How each of the styled columns is to be read. */
export type Styles = {
  [F in FieldOfKind<'amount'>]?: DecimalMark;
} & {
  [F in FieldOfKind<'date'>]?: DateReading;
} & {
  [F in FieldOfKind<'gender'>]?: 'male' | 'female';
};

/**
 * What cannot be known from the cells: `ambiguous` reads two ways, `mixed` has examples that need different ones, of `swapped`
 * days a program may have read half with day and month the wrong way round. The `answers` are the styles to choose from.
 */
export type StyleQuestion = {
  field: StyledField;
  kind: 'ambiguous' | 'mixed' | 'swapped';
  examples: string[];
  answers: readonly [ColumnStyle, ColumnStyle];
};

const answersOf = {
  amount: ['.', ','],
  date: ['dayFirst', 'monthFirst'],
  gender: ['female', 'male'],
} as const;

/** The style of each styled column, where its cells decide it (for each column, never for each cell), and what must be asked. */
export function stylesOf(
  table: ImportTable,
  fields: readonly (ImportField | '')[],
): { found: Styles; questions: StyleQuestion[] } {
  const found: Styles = {};
  const questions: StyleQuestion[] = [];
  for (const [column, field] of fields.entries()) {
    if (!isStyled(field)) continue;
    const { kind } = importFields[field];
    const style = columnStyle(kind, kind === 'amount' ? typedAmounts(table, column) : textsOf(table, column));
    if (style.kind === 'clear') Object.assign(found, { [field]: style.style });
    else questions.push({ field, answers: answersOf[kind], ...style });
  }
  return { found, questions };
}

/** A cell that is a number needs no reading, and its text says nothing of how the others were typed. */
export function typedAmounts({ rows }: ImportTable, column: number): string[] {
  return rows
    .filter(({ notes }) => notes.get(column)?.kind !== 'number')
    .map(({ cells }) => cells[column] ?? '');
}

function isStyled(field: ImportField | ''): field is StyledField {
  return field !== '' && importFields[field].kind in answersOf;
}

type Decision =
  | { kind: 'clear'; style: ColumnStyle }
  | (Omit<StyleQuestion, 'field' | 'answers'> & Partial<Pick<StyleQuestion, 'answers'>>);

function columnStyle(kind: keyof typeof answersOf, column: readonly string[]): Decision {
  if (kind === 'gender') return genderStyle(column);
  if (kind === 'amount') {
    const style = styleOf(column);
    if (style.kind === 'clear') return { kind: 'clear', style: style.mark };
    return { kind: style.kind, examples: examplesOf(style) };
  }
  const style = dateStyleOf(column);
  if (style.kind === 'clear') return { kind: 'clear', style: style.order };
  if (style.kind === 'swapped')
    return {
      kind: 'swapped',
      examples: style.examples,
      answers: [`${style.order}Kept`, `${style.order}Swapped`],
    };
  return { kind: style.kind, examples: style.kind === 'mixed' ? style.examples : [style.example] };
}

/** M is male beside F, female beside H (hombre); alone it is to be asked. Cells that are no gender do not count. */
function genderStyle(column: readonly string[]): Decision {
  const known = column.filter((text) => readGenders([text], 'male').kind === 'clear');
  const m = known.find((text) => readGenders([text]).kind === 'ambiguous');
  if (m === undefined) return { kind: 'clear', style: 'male' };
  const all = readGenders([m, ...known]);
  const meaning = all.kind === 'clear' ? all.genders[0] : undefined;
  if (meaning === 'male' || meaning === 'female') return { kind: 'clear', style: meaning };
  return { kind: 'ambiguous', examples: [m.trim()] };
}

/** The texts of a column; a number that the sheet shows rounded counts as shown. */
export function textsOf(table: ImportTable, column: number): string[] {
  return table.rows.map((row) => row.cells[column] ?? '');
}
