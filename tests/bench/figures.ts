/** One line of the table: the measured value, its baseline, and a target if there is one. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** The baseline, in the same unit; null for an absolute figure. */
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

/** The table, as Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['Figure', 'Measured', 'Compared with', 'Ratio', 'Target', ''];
  const rows = figures.map(rowOf);
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf({ name, value, unit, base, target, note = '' }: Figure): string[] {
  const ratio = base === null ? '' : `${(value / base.value).toFixed(2)}×`;
  const compared = base === null ? '' : `${base.name}: ${shown(base.value)} ${unit}`;
  return [name, `${shown(value)} ${unit}`, compared, ratio, verdict(value, base, target, unit), note];
}

function verdict(value: number, base: Figure['base'], target: Figure['target'], unit: string): string {
  if (!target) return '';
  const reached = (target.what === 'value' ? value : value / (base?.value ?? Number.NaN)) <= target.most;
  return `≤ ${target.most}${target.what === 'value' ? ` ${unit}` : '×'} ${reached ? 'met' : 'MISSED'}`;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
