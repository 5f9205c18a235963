import { randomBytes } from 'node:crypto';
import { isDay } from './day.ts';
import { type FaultName, isFaultName } from './faults/names.ts';
import { isScope, SCOPES, type TokenScope } from './operations.ts';

/** How the practice server is to behave. Everything has a default. */
export interface PracticeOptions {
  /** TCP port on 127.0.0.1; 0 (the default) takes a free one. */
  port?: number;
  /** How many loans there are; default 2400. */
  loans?: number;
  /** Milliseconds that every API answer is late; default 0. */
  latencyMs?: number;
  /** A fault that is on from the start, for every API request. */
  fault?: FaultName;
  /** Milliseconds that the fault `slow` waits; default 20 000. */
  slowMs?: number;
  /** Seed of the loans; default 1. */
  seed?: number;
  /** Default: random for each run. */
  clientId?: string;
  /** Default: random for each run. */
  clientSecret?: string;
  /** Digits; default `9001`. */
  partnerId?: string;
  /** Life of a token in seconds; default 43,199 (API.md §2.2). */
  tokenSeconds?: number;
  /** Scopes the partner is authorised for; default all four. */
  scopes?: readonly string[];
  /** The practice server's calendar day, `YYYY-MM-DD`; default today in UTC. */
  today?: string;
  /** Refuse drafts that PA2 would not publish, and fields that are not documented. Default false. */
  strict?: boolean;
  /** Which journals path exists; Kiva's texts have two (API.md §1.4). Default `singular`. */
  journalsPath?: 'singular' | 'plural' | 'both';
  /** Which journals body is understood; Kiva's texts have two (API.md §1.4). Default `wrapped`. */
  journalsBody?: 'wrapped' | 'array' | 'both';
  /**
   * What happens when a scope is asked for that the partner lacks (API.md §2.3): what is left is granted (`intersect`,
   * the default), the whole request is refused (`whole`), or so is one without `scope`, too (`named`).
   */
  scopeRule?: 'intersect' | 'whole' | 'named';
  /** Whether a list of loans must name a status (API.md §1.1). Default `optional`. */
  loansStatus?: 'optional' | 'required';
  /** Serve an OpenAPI file at `/v3/api-docs`, which tells the journals' path and body. Default false. */
  apiDocs?: boolean;
  /** POSTs answer with an object (default), a list of one, or with one object for each journal (API.md §1.6). */
  postAnswers?: 'object' | 'list' | 'each';
  /** Serve the test controls under `/practice/*`; default false, so that a desktop run exposes no state. */
  controls?: boolean;
  /** Keep every request with its body and everything received, for tests to inspect; default false: counts only. */
  record?: boolean;
}

/** Options with every default filled in. */
export interface PracticeSettings extends Required<Omit<PracticeOptions, 'fault' | 'scopes'>> {
  fault: FaultName | null;
  scopes: readonly TokenScope[];
}

const DEFAULTS = {
  port: 0,
  loans: 2400,
  latencyMs: 0,
  slowMs: 20_000,
  seed: 1,
  partnerId: '9001',
  tokenSeconds: 43_199,
  strict: false,
  journalsPath: 'singular',
  journalsBody: 'wrapped',
  scopeRule: 'intersect',
  loansStatus: 'optional',
  apiDocs: false,
  postAnswers: 'object',
  controls: false,
  record: false,
} as const;

const NUMBER_RANGES = {
  port: [0, 65_535],
  loans: [0, 1_000_000],
  latencyMs: [0, 600_000],
  slowMs: [0, 600_000],
  seed: [0, 0xffffffff],
  tokenSeconds: [1, 31_536_000],
} as const;

const CHOICES = {
  journalsPath: ['singular', 'plural', 'both'],
  journalsBody: ['wrapped', 'array', 'both'],
  scopeRule: ['intersect', 'whole', 'named'],
  loansStatus: ['optional', 'required'],
  postAnswers: ['object', 'list', 'each'],
} as const;

function demand(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}

function checkNumbers(settings: PracticeSettings): void {
  for (const [name, [low, high]] of Object.entries(NUMBER_RANGES)) {
    const value = settings[name as keyof typeof NUMBER_RANGES];
    demand(
      Number.isInteger(value) && value >= low && value <= high,
      `${name} must be a whole number from ${low} to ${high}`,
    );
  }
}

function checkTexts(settings: PracticeSettings): void {
  demand(/^\d{1,18}$/.test(settings.partnerId), 'partnerId must be digits');
  demand(isDay(settings.today), 'today must be a day, YYYY-MM-DD');
  demand(settings.clientId !== '' && settings.clientSecret !== '', 'credentials must not be empty');
  demand(
    settings.fault === null || isFaultName(settings.fault),
    `there is no fault called ${settings.fault}`,
  );
  for (const [name, values] of Object.entries(CHOICES)) {
    const value: string = settings[name as keyof typeof CHOICES];
    demand((values as readonly string[]).includes(value), `${name} must be one of ${values.join(', ')}`);
  }
}

function scopesOf(options: PracticeOptions): readonly TokenScope[] {
  const scopes = options.scopes ?? SCOPES;
  const unknown = scopes.find((scope) => !isScope(scope));
  demand(unknown === undefined, `there is no scope called ${unknown}; scopes are ${SCOPES.join(', ')}`);
  return scopes.filter(isScope);
}

/** Fills in the defaults. Throws a RangeError that names the option when one makes no sense. */
export function resolveSettings(options: PracticeOptions): PracticeSettings {
  const settings: PracticeSettings = {
    ...DEFAULTS,
    clientId: randomBytes(16).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
    today: new Date().toISOString().slice(0, 10),
    ...options,
    fault: options.fault ?? null,
    scopes: scopesOf(options),
  };
  checkNumbers(settings);
  checkTexts(settings);
  return settings;
}
