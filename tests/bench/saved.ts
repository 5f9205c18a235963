import { cellsOf, type Figure, markdown, relative, shown } from './figures.ts';

/** Where and when figures were measured. */
export type Machine = {
  at: string;
  processors: number;
  /** Load average of one minute as the run began. */
  load: number;
  electron: string;
  loans: number;
  runs: number;
};

/** The file that `--save` writes and `--against` reads. */
export type Saved = { machine: Machine; figures: Figure[] };

/** Says of a run what its figures depend on. */
export function describe({ at, processors, load, electron, loans, runs }: Machine): string {
  const size = `${loans} loans, ${runs} runs`;
  return `${at}: ${processors} processors, load ${load.toFixed(1)} at the start, Electron ${electron}, ${size}`;
}

/** What the last column of {@link againstTable} compares. */
export const howCompared =
  'Now/then divides the ratios to the base where both runs have one (r), so the speed of a machine cancels out; else the values (v).';

/** The table with the saved value of each figure beside the new one, and how much it changed. */
export function againstTable(figures: readonly Figure[], then: readonly Figure[]): string {
  const head = ['Figure', 'Measured', 'Then', 'Now/then', 'Compared with', 'Ratio', 'Target', ''];
  const rows = figures.map((figure) => {
    const [name = '', measured = '', ...others] = cellsOf(figure);
    const before = then.find((each) => each.name === figure.name);
    if (!before) return [name, measured, '', 'new', ...others];
    return [name, measured, valueThen(before), change(figure, before), ...others];
  });
  return markdown(head, rows);
}

function valueThen(figure: Figure): string {
  const ratio = figure.base === null ? '' : ` (${relative(figure).toFixed(2)}×)`;
  return `${shown(figure.value)} ${figure.unit}${ratio}`;
}

/** A figure that has a base in one of the runs alone is compared by its value. */
function change(now: Figure, then: Figure): string {
  const byRatio = now.base !== null && then.base !== null;
  const factor = byRatio ? relative(now) / relative(then) : now.value / then.value;
  return Number.isFinite(factor) ? `${factor.toFixed(2)} ${byRatio ? 'r' : 'v'}` : '';
}
