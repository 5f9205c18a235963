import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Order = {
  /** Names of measures; none are all. */
  names: readonly string[];
  /** The same measures at growing sizes, with the exponent of each figure. */
  growth: boolean;
  loans: number;
  runs: number;
  /** Earlier sends in Activity. */
  sends: number;
  save: string | null;
  against: string | null;
  /** For `npm test`: where to write how many figures are near their target. */
  check: string | null;
  help: boolean;
};

const text = { type: 'string' } as const;

/** Reads the command line. Throws an Error that names the flag. */
export function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      loans: { ...text, default: '100000' },
      runs: { ...text, default: '5' },
      sends: { ...text, default: '100000' },
      save: text,
      against: text,
      check: text,
      help: { type: 'boolean', default: false },
    },
  });
  return {
    names: positionals.filter((name) => name !== 'growth'),
    growth: positionals.includes('growth'),
    loans: count('loans', values.loans),
    runs: count('runs', values.runs),
    sends: count('sends', values.sends),
    save: values.save ?? null,
    against: values.against ?? null,
    check: values.check ?? null,
    help: values.help,
  };
}

/** The measures of these names, in their own order; all without a name. Throws where there is none of a name. */
export function chosen<M extends { name: string }>(all: readonly M[], names: readonly string[]): M[] {
  const unknown = names.filter((name) => !all.some((measure) => measure.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no measure ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
    );
  return all.filter(({ name }) => names.length === 0 || names.includes(name));
}

function count(flag: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new Error(`--${flag} must be a whole number, not "${value}"`);
  return Number(value);
}
