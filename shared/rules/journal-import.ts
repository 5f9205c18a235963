import type { Sheet } from '../model/sheet.ts';
import { type JournalEntry, journalEntrySchema, mostJournals } from '../model/work.ts';
import { readId } from './id-text.ts';
import { fieldNamed } from './import/column-names.ts';
import { nameBook, roleNamed } from './import/name-book.ts';
import { kindsOfRows } from './import/row-kinds.ts';
import { type ImportRow, type LeftOut, tableOf } from './import/table.ts';
import { rowsOfHeading } from './report/layout.ts';

/** What a sheet of journals can have, in the order of the form. */
export const journalColumns = ['loanId', 'clientId', 'subject', 'body', 'imageUrl'] as const;

/** One of {@link journalColumns}. */
export type JournalColumn = (typeof journalColumns)[number];

/** The columns that a sheet must have. */
export const neededColumns = ['loanId', 'subject', 'body'] as const satisfies readonly JournalColumn[];

/** How a sheet is read: the index of its heading in `rows`, or -1, and for each field the index of its column, or -1. */
export type JournalLayout = { heading: number; columns: Record<JournalColumn, number> };

/** Names of columns in English, Spanish, French, Portuguese and Russian; those of ids are the ones of drafts. */
const namesOf: Record<'subject' | 'body' | 'imageUrl', string> = {
  subject: 'Subject|Title|Headline|Asunto|Título|Tema|Objet|Sujet|Titre|Assunto|Тема|Заголовок',
  body: 'Body|Text|Journal|Journal text|Update|Message|Story|Cuerpo|Texto|Seguimiento|Mensaje|Actualización|Corps|Texte|Suivi|Message|Corpo|Mensagem|Atualização|Acompanhamento|Текст|Сообщение|Новости|Обновление',
  imageUrl:
    'Image URL|Image|Image address|Image link|Picture|Picture URL|Photo|Photo URL|URL de la imagen|Imagen|Enlace de la imagen|Foto|URL de la foto|URL de l’image|Image lien|Lien de l’image|URL da imagem|Imagem|Link da imagem|URL da foto|Ссылка на фото|Изображение|Фото|Адрес изображения',
};

const ownNames = nameBook(
  (['subject', 'body', 'imageUrl'] as const).map((field) => [field, namesOf[field]] as const),
);

/** The field whose column is called so in one of five languages, or null. */
function columnNamed(text: string): JournalColumn | null {
  const field = fieldNamed(text);
  if (field === 'loanId' || field === 'clientId') return field;
  return roleNamed(ownNames, text);
}

/** The best reading of a sheet: the first row that names the most columns, two at least. */
export function layoutOfJournals({ rows }: Pick<Sheet, 'rows'>): JournalLayout {
  let best: JournalLayout = { heading: -1, columns: columnsIn([]) };
  let most = 1;
  for (const [heading, cells] of rowsOfHeading(rows.map((row) => row.cells)).entries()) {
    const columns = columnsIn(cells);
    const found = Object.values(columns).filter((column) => column >= 0).length;
    if (found > most) [best, most] = [{ heading, columns }, found];
  }
  return best;
}

function columnsIn(cells: readonly string[]): Record<JournalColumn, number> {
  const named = cells.map(columnNamed);
  return Object.fromEntries(journalColumns.map((field) => [field, named.indexOf(field)])) as Record<
    JournalColumn,
    number
  >;
}

/** True where a sheet can be taken without a question: what is needed has a column, and none stands for two fields. */
export function isWholeLayout({ columns }: JournalLayout): boolean {
  const taken = Object.values(columns).filter((column) => column >= 0);
  return neededColumns.every((field) => columns[field] >= 0) && new Set(taken).size === taken.length;
}

/** What was read: journals, rows that are none, and rows whose loan id a spreadsheet program spoilt. */
export type JournalReading = { entries: JournalEntry[]; leftOut: LeftOut[]; spoilt: number };

/** Why rows cannot be taken; nothing is ever cut short. `row` is the row's number in the sheet. */
export type JournalRefusal =
  | { reason: 'nothing' }
  | { reason: 'wide'; row: number }
  | { reason: 'tooMany'; rows: number; limit: number }
  | { reason: 'tooLong'; row: number; column: JournalColumn; limit: number };

/** The journals of a sheet. Cells are taken as they are; their texts are checked like typed ones. */
export function readJournals(sheet: Sheet, layout: JournalLayout): JournalReading | JournalRefusal {
  const table = tableOf(sheet, layout.heading);
  const kinds = kindsOfRows({
    heading: null,
    rows: table.rows.map(({ cells }) => cells),
    keys: [layout.columns.loanId],
    amount: -1,
    exact: () => undefined,
    mark: '.',
    isKnown: () => false,
    isHeading: () => false,
  });
  const rows = table.rows.filter((_, index) => kinds[index] === 'data');
  const totals = table.rows.filter((_, index) => kinds[index] === 'total');
  const leftOut = [...table.leftOut, ...totals.map(({ number }) => ({ number, why: 'total' as const }))];
  const read = rows.map(({ number, cells, notes }) => ({
    number,
    entry: entryOf(cells, notes, layout.columns),
    isSpoilt: readId(cells[layout.columns.loanId] ?? '', notes.get(layout.columns.loanId)).problem !== null,
  }));
  if (read.length === 0) return { reason: 'nothing' };
  const wide = rows.find((row) => row.wide);
  if (wide) return { reason: 'wide', row: wide.number };
  if (read.length > mostJournals) return { reason: 'tooMany', rows: read.length, limit: mostJournals };
  for (const { number, entry } of read) {
    const column = journalColumns.find((field) => entry[field].length > mostOf(field));
    if (column) return { reason: 'tooLong', row: number, column, limit: mostOf(column) };
  }
  return {
    entries: read.map(({ entry }) => entry),
    leftOut,
    spoilt: read.filter(({ isSpoilt }) => isSpoilt).length,
  };
}

function entryOf(
  cells: readonly string[],
  notes: ImportRow['notes'],
  columns: Record<JournalColumn, number>,
): JournalEntry {
  const text = (field: JournalColumn) => cells[columns[field]] ?? '';
  const id = (field: 'loanId' | 'clientId') => readId(text(field), notes.get(columns[field])).id;
  return {
    loanId: id('loanId'),
    clientId: id('clientId'),
    subject: text('subject'),
    body: text('body'),
    imageUrl: text('imageUrl').trim(),
  };
}

function mostOf(field: JournalColumn): number {
  return journalEntrySchema.shape[field].maxLength ?? Number.POSITIVE_INFINITY;
}
