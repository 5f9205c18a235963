import type { Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { longestWordWidth } from '../../lib/text-width.ts';
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

const leastNumberWidth = 3.25;

/** The space at both sides of a heading, and a pixel for its line. */
const padding = 1.0625;

/** Of a heading, as sheet.module.css draws it. */
const titleWidth = (title: string) => longestWordWidth(title, 0.875, 600);

/** As wide as the column is to be, and at least as its longest word. */
function widthOf({ least, title, detail = '' }: SheetColumn): number {
  const words = Math.max(titleWidth(title), longestWordWidth(detail, 0.75, 400));
  return Math.max(least, Math.ceil((words + padding) * 16) / 16);
}

/** The style variables that lay all rows of a sheet out alike; `number` is the heading of the row numbers. */
export function columnVariables(number: string, columns: readonly SheetColumn[]): CSSProperties {
  const widths = columns.map(widthOf);
  const numberWidth = Math.max(leastNumberWidth, titleWidth(number) + padding);
  const tracks = columns.map(({ grow = 0 }, index) =>
    grow > 0 ? `minmax(${widths[index]}rem, ${grow}fr)` : `${widths[index]}rem`,
  );
  const width = widths.reduce((sum, each) => sum + each, numberWidth);
  const [first, last] = [0, -1].map((index) => (columns.at(index)?.pinned ? (widths.at(index) ?? 0) : 0));
  return {
    '--sheet-tracks': [`${numberWidth}rem`, ...tracks].join(' '),
    '--sheet-width': `${width}rem`,
    '--sheet-number': `${numberWidth}rem`,
    '--sheet-pinned': `${numberWidth + (first ?? 0)}rem`,
    '--sheet-pinned-end': `${last ?? 0}rem`,
  } as CSSProperties;
}
