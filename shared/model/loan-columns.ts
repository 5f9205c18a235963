// Imports nothing: the script that asks the first page's questions may read it, too.

/**
 * What the values of a column are; sorting, alignment, exporting and drawing follow from it. `name` and `id` are what the
 * search box searches, `code` is one of few texts, `time` is in epoch seconds. `share`, `report` and `instant` are made by
 * this program: per cent funded, what was last reported, when the last journal was accepted.
 */
export type LoanColumnKind =
  | 'name'
  | 'id'
  | 'text'
  | 'status'
  | 'code'
  | 'yesNo'
  | 'count'
  | 'amount'
  | 'time'
  | 'share'
  | 'report'
  | 'instant';

/**
 * The facts of a column. `width` is in pixels. `isFirst`: in sight before anybody chose. `kiva` is the key in Kiva's loan
 * (API.md §1.1) and `line` its place in a stored line, which never changes; a new column takes the next number.
 */
type ColumnFacts = {
  kind: LoanColumnKind;
  width: number;
  isFirst?: true;
  kiva?: string;
  line?: number;
  /** Sorted as a number as long as all values are. */
  sort?: 'number';
  /** The column that has the currency of an amount; dollars without it. */
  unit?: 'currency';
};

/**
 * The columns of the list of loans, in their first order. This table alone says what there is: schemas, the reading of
 * Kiva's answer, the stored line, the index, sorting, exports and the page derive from it. A name of a column is
 * `field.ID` in renderer/i18n/en/loans/detail.ts. The columns in sight at first fit a window of 1280 pixels.
 */
export const loanColumns = {
  name: { kind: 'name', width: 156, isFirst: true, kiva: 'name', line: 7 },
  loanId: { kind: 'id', width: 96, isFirst: true, kiva: 'internalLoanId', line: 5 },
  clientId: { kind: 'id', width: 96, isFirst: true, kiva: 'internalClientId', line: 6 },
  kivaId: { kind: 'id', width: 78, isFirst: true, kiva: 'kivaId', line: 3, sort: 'number' },
  uuid: { kind: 'id', width: 280, kiva: 'uuid', line: 4 },
  status: { kind: 'status', width: 140, isFirst: true, kiva: 'status', line: 9 },
  statusDetail: { kind: 'text', width: 160, kiva: 'statusDetail', line: 10 },
  delinquent: { kind: 'yesNo', width: 112, kiva: 'delinquent', line: 16 },
  borrowerCount: { kind: 'count', width: 96, kiva: 'borrowerCount', line: 11 },
  localPrice: {
    kind: 'amount',
    width: 132,
    isFirst: true,
    kiva: 'loanLocalPrice',
    line: 13,
    unit: 'currency',
  },
  currency: { kind: 'code', width: 88, kiva: 'loanCurrency', line: 14 },
  priceUsd: { kind: 'amount', width: 148, kiva: 'loanPrice', line: 12 },
  fundedAmount: { kind: 'amount', width: 164, kiva: 'fundedAmount', line: 15 },
  fundedShare: { kind: 'share', width: 92 },
  location: { kind: 'code', width: 122, isFirst: true, kiva: 'location', line: 8 },
  createTime: { kind: 'time', width: 114, isFirst: true, kiva: 'createTime', line: 17 },
  plannedExpirationTime: { kind: 'time', width: 136, kiva: 'plannedExpirationTime', line: 18 },
  endedTime: { kind: 'time', width: 112, kiva: 'endedTime', line: 19 },
  defaultedTime: { kind: 'time', width: 112, kiva: 'defaultedTime', line: 20 },
  lastReported: { kind: 'report', width: 148 },
  lastJournalAt: { kind: 'instant', width: 120 },
} as const satisfies Record<string, ColumnFacts>;

type Columns = typeof loanColumns;

/** One of {@link loanColumns}. */
export type LoanColumn = keyof Columns;

/** The kind of a column. */
export type KindOf<C extends LoanColumn> = Columns[C]['kind'];

/** The columns of a kind. */
export type ColumnOf<K extends LoanColumnKind> = {
  [C in LoanColumn]: KindOf<C> extends K ? C : never;
}[LoanColumn];

/** The columns that come from Kiva's list. */
export type KivaColumn = { [C in LoanColumn]: Columns[C] extends { kiva: string } ? C : never }[LoanColumn];

/** All columns, in their first order. */
export const allColumns = Object.keys(loanColumns) as LoanColumn[];

/** The columns that come from Kiva's list. */
export const kivaColumns = allColumns.filter((column): column is KivaColumn => 'kiva' in loanColumns[column]);

/** Whether a column is of one of these kinds. */
export function isOfKind<K extends LoanColumnKind>(
  column: LoanColumn,
  ...kinds: readonly K[]
): column is ColumnOf<K> {
  return (kinds as readonly LoanColumnKind[]).includes(loanColumns[column].kind);
}

/** The columns of these kinds, in their first order. */
export function columnsOf<K extends LoanColumnKind>(...kinds: readonly K[]): ColumnOf<K>[] {
  return allColumns.filter((column) => isOfKind(column, ...kinds)) as ColumnOf<K>[];
}

/** The columns by which the list is put in groups: those of few values. */
export const groupColumns = columnsOf('status', 'code');

/** One of {@link groupColumns}. */
export type GroupColumn = (typeof groupColumns)[number];

/** The columns that the search box searches. */
export const searchedColumns = columnsOf('name', 'id');

/** The columns in sight before anybody chose. */
export const firstColumns = allColumns.filter((column) => 'isFirst' in loanColumns[column]);
