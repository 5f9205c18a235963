import { type Figure, markdown, shown } from './figures.ts';

/** What was measured at one size. */
export type AtSize = { size: number; figures: readonly Figure[] };

/**
 * The exponent k of the curve `size^k` that fits best: the slope of log value over log size by least squares. 0: it costs the
 * same at every size; 1: twice the work takes twice as long. NaN for fewer than two sizes, or a value that is not above 0.
 */
export function exponent(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(value)] as const);
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Each figure at every size, and its exponent. A figure that was not measured at a size has a gap there. */
export function growthTable(measured: readonly AtSize[], what: string): string {
  const sizes = measured.map(({ size }) => `${size.toLocaleString('en-US')} ${what}`);
  const units = new Map(measured.flatMap(({ figures }) => figures.map(({ name, unit }) => [name, unit])));
  const rows = [...units].map(([name, unit]) => {
    const points = measured.flatMap(({ size, figures }) => {
      const value = figures.find((figure) => figure.name === name)?.value;
      return value === undefined ? [] : [{ size, value }];
    });
    const values = measured.map(({ size }) => points.find((point) => point.size === size)?.value);
    const cells = values.map((value) => (value === undefined ? '' : shown(value)));
    const power = exponent(points);
    return [`${name}, ${unit}`, ...cells, Number.isNaN(power) ? '' : power.toFixed(2)];
  });
  return markdown(['Figure', ...sizes, 'Exponent'], rows);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
