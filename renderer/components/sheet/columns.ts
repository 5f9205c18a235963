import type { Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Tone } from '../tone.ts';

/** A column of a sheet. `least` is its width in rem, `grow` its share of what is left over. */
export type SheetColumn = {
  readonly key: string;
  readonly title: string;
  /** A second line under the title. */
  readonly detail?: string;
  readonly least: number;
  readonly grow?: number;
  /** Aligned at the end, as numbers are. */
  readonly end?: boolean;
  /** Sticky when the sheet scrolls sideways: the first column beside the row numbers, the last one at the end. */
  readonly pinned?: boolean;
  readonly editable?: boolean;
  /** May be filled in, but Tab passes it over. */
  readonly aside?: boolean;
  readonly decimal?: boolean;
  readonly longest?: number;
};

/**
 * What is shown in a cell. `copy` is what the clipboard gets where that is something else; `mark` says that the cell is
 * wrong or worth a look, `tone` and `icon` that it speaks of the row; `fixed` that it cannot be typed into although its column can.
 */
export type SheetCell = {
  readonly text: string;
  readonly copy?: string;
  readonly mark?: 'wrong' | 'look' | undefined;
  readonly tone?: Tone | undefined;
  readonly icon?: Icon | undefined;
  readonly title?: string | undefined;
  readonly fixed?: boolean;
};

const numberWidth = 3.25;

/** The style variables that lay all rows of a sheet out alike. */
export function columnVariables(columns: readonly SheetColumn[]): CSSProperties {
  const tracks = columns.map(({ least, grow = 0 }) =>
    grow > 0 ? `minmax(${least}rem, ${grow}fr)` : `${least}rem`,
  );
  const width = columns.reduce((sum, { least }) => sum + least, numberWidth);
  const [first, last] = [columns[0], columns.at(-1)].map((column) => (column?.pinned ? column.least : 0));
  return {
    '--sheet-tracks': [`${numberWidth}rem`, ...tracks].join(' '),
    '--sheet-width': `${width}rem`,
    '--sheet-number': `${numberWidth}rem`,
    '--sheet-pinned': `${numberWidth + (first ?? 0)}rem`,
    '--sheet-pinned-end': `${last ?? 0}rem`,
  } as CSSProperties;
}
