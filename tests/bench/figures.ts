/** One line of the table: the measured value, its baseline, and a target if there is one. */
export type Figure = {
  /** The same for every number of loans: figures of two runs are matched by it. */
  name: string;
  value: number;
  unit: string;
  /** The baseline of the same run, in the same unit; null for an absolute figure. */
  base: { name: string; value: number } | null;
  target?: { what: 'ratio' | 'value'; most: number };
  note?: string;
};

/** The median of several runs. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The quantile of the values; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure as a ratio to its base; its value where it has none. */
export function relative({ value, base }: Figure): number {
  return base === null ? value : value / base.value;
}

/** What a target is compared with, over the target: above 1 it is missed. Null for a figure without a target. */
export function overTarget(figure: Figure): number | null {
  const { target, value } = figure;
  if (!target) return null;
  return (target.what === 'value' ? value : relative(figure)) / target.most;
}

/** A figure of `npm test` fails only this many times over its target: a busy machine is slower, a broken program by far more. */
export const tolerance = 3;

/** The figures with a ratio as target: those within {@link tolerance} of it, and those beyond. One that is no number is beyond. */
export function checked(figures: readonly Figure[]): { within: Figure[]; beyond: Figure[] } {
  const ratios = figures.filter(({ target }) => target?.what === 'ratio');
  const isWithin = (figure: Figure): boolean => (overTarget(figure) ?? Number.NaN) <= tolerance;
  return { within: ratios.filter(isWithin), beyond: ratios.filter((figure) => !isWithin(figure)) };
}

/** The table, as Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  return markdown(['Figure', 'Measured', 'Compared with', 'Ratio', 'Target', ''], figures.map(cellsOf));
}

/** Rows under their headings. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The cells of one figure, in the order of the table. */
export function cellsOf(figure: Figure): string[] {
  const { name, value, unit, base, note = '' } = figure;
  const ratio = base === null ? '' : `${relative(figure).toFixed(2)}×`;
  const compared = base === null ? '' : `${base.name}: ${shown(base.value)} ${unit}`;
  return [name, `${shown(value)} ${unit}`, compared, ratio, verdict(figure), note];
}

/** A number with about three digits. */
export function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function verdict(figure: Figure): string {
  const { target, unit } = figure;
  const over = overTarget(figure);
  if (!target || over === null) return '';
  return `≤ ${target.most}${target.what === 'value' ? ` ${unit}` : '×'} ${over <= 1 ? 'met' : 'MISSED'}`;
}
