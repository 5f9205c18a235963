import { parseArgs } from 'node:util';
import { FAULT_NAMES } from './faults/names.ts';
import type { PracticeOptions } from './settings.ts';

/** What `--help` shows. */
export const USAGE = `Kiva's Partner API, imitated on 127.0.0.1. Prints one JSON line when it listens.
  --port N              TCP port; 0 takes a free one (default)
  --loans N             number of loans (2400)
  --latency MS          milliseconds that every answer is late (0)
  --fault NAME          ${FAULT_NAMES.join(', ')}
  --seed N              seed of the loans (1)
  --client-id ID        (random)
  --client-secret TEXT  (random)
  --partner-id DIGITS   (9001)
  --token-seconds N     life of a token (43199)
  --scopes LIST         scopes the partner has, separated by spaces or commas (all four)
  --strict              refuse drafts that PA2 would not publish, and what only some clients send
  --journals-path PATH  singular (default), plural, both
  --journals-body BODY  wrapped (default), array, both
  --scope-rule RULE     of scopes that are not granted: intersect (default), whole, named
  --loans-status RULE   of the list of loans: optional (default), required
  --api-docs            serve an OpenAPI file that tells the journals' path and body
  --post-answers SHAPE  object (default), list, each
`;

const text = { type: 'string' } as const;

const FLAGS = {
  port: text,
  loans: text,
  latency: text,
  fault: text,
  seed: text,
  'client-id': text,
  'client-secret': text,
  'partner-id': text,
  'token-seconds': text,
  scopes: text,
  'journals-path': text,
  'journals-body': text,
  'scope-rule': text,
  'loans-status': text,
  'post-answers': text,
  'api-docs': { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function wholeNumber(flag: string, value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new RangeError(`--${flag} must be a whole number, not "${value}"`);
  return Number(value);
}

function oneOf<const T extends string>(flag: string, values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new RangeError(`--${flag} must be one of ${values.join(', ')}, not "${value}"`);
  }
  return found;
}

type FlagReader = (value: string) => PracticeOptions;

const READERS: Readonly<Record<string, FlagReader>> = {
  port: (value) => ({ port: wholeNumber('port', value) }),
  loans: (value) => ({ loans: wholeNumber('loans', value) }),
  latency: (value) => ({ latencyMs: wholeNumber('latency', value) }),
  fault: (value) => ({ fault: oneOf('fault', FAULT_NAMES, value) }),
  seed: (value) => ({ seed: wholeNumber('seed', value) }),
  'client-id': (clientId) => ({ clientId }),
  'client-secret': (clientSecret) => ({ clientSecret }),
  'partner-id': (partnerId) => ({ partnerId }),
  'token-seconds': (value) => ({ tokenSeconds: wholeNumber('token-seconds', value) }),
  scopes: (value) => ({ scopes: value.split(/[\s,]+/).filter(Boolean) }),
  'journals-path': (value) => ({
    journalsPath: oneOf('journals-path', ['singular', 'plural', 'both'], value),
  }),
  'journals-body': (value) => ({
    journalsBody: oneOf('journals-body', ['wrapped', 'array', 'both'], value),
  }),
  'scope-rule': (value) => ({ scopeRule: oneOf('scope-rule', ['intersect', 'whole', 'named'], value) }),
  'loans-status': (value) => ({ loansStatus: oneOf('loans-status', ['optional', 'required'], value) }),
  'post-answers': (value) => ({ postAnswers: oneOf('post-answers', ['object', 'list', 'each'], value) }),
};

const switches: Readonly<Record<string, PracticeOptions>> = {
  strict: { strict: true },
  'api-docs': { apiDocs: true },
};

/** Options from the command line, or `help`. Throws an Error whose message names the flag. */
export function readFlags(argv: readonly string[]): PracticeOptions | 'help' {
  const { values } = parseArgs({ args: [...argv], options: FLAGS, allowPositionals: false });
  if (values.help) return 'help';
  const given = Object.entries(values).map(([flag, value]) =>
    typeof value === 'string' ? READERS[flag]?.(value) : switches[flag],
  );
  return Object.assign({}, ...given);
}
