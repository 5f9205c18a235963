import { type ErrorCode, failure } from '../../shared/errors.ts';
import {
  type ConnectionFound,
  type ConnectionReport,
  type ConnectionStep,
  connectionStepNames,
  type EndpointSet,
  scopes,
} from '../../shared/model/connection.ts';
import { type Failure, failed, type Result } from '../../shared/result.ts';
import type { KivaAnswer, KivaClient, KivaRequest } from './client.ts';
import { isLoopback } from './endpoint-sets.ts';
import { buildConfig, configLists, readConfig } from './operations/config.ts';
import { buildLoans, type LoansAnswer, readLoans } from './operations/loans.ts';
import { findJournalVariants } from './operations/variants.ts';
import type { TokenSource } from './token.ts';
import { sessionOf, type Token } from './token-answer.ts';

type StepName = ConnectionStep['name'];
const partNames = ['loans', ...configLists, 'journals'] as const;
type PartName = (typeof partNames)[number];

const oneLoan = { query: '', offset: 0, limit: 1 };

/** Dependencies of "Test connection". `now` returns epoch milliseconds; `onProgress` is called for every step. */
export type ConnectionTestDeps = {
  set: EndpointSet;
  /** The partner whose work is here, or null where none is known yet. */
  partner: string | null;
  tokens: TokenSource;
  client: KivaClient;
  onProgress: (done: number, total: number, step: string) => void;
  signal?: AbortSignal;
  now: () => number;
};

/** A clock that is wrong by more makes fresh tokens look expired, or expired ones fresh. */
const toleratedSkewSeconds = 300;

/**
 * Tests each part of the connection in turn, by reading alone. Without a token, and once cancelled, the rest is
 * skipped; any other failure does not stop the next steps. What it finds out of Kiva's variants is in the report, and
 * is for the caller to keep.
 */
export async function testConnection(deps: ConnectionTestDeps): Promise<ConnectionReport> {
  const { tokens, onProgress, now, signal, set } = deps;
  const total = stepsTo(set.tokenUrl).length;
  onProgress(0, total, 'token');
  const began = now();
  const token = await tokens.get(signal);
  const signedIn = isOther(token, deps.partner) ? failed(failure('PARTNER_CHANGED')) : token;
  const found: ConnectionFound = {};
  const steps = signInSteps(set.tokenUrl, signedIn, Math.round(now() - began));
  for (const name of partNames) {
    onProgress(steps.length, total, name);
    steps.push(await partStep(name, signedIn, deps, found));
  }
  onProgress(total, total, 'done');
  if (token.ok && token.value.audience !== set.audience.trim()) found.audience = token.value.audience;
  return { steps, found, ...(token.ok && aboutToken(token.value)) };
}

/** Of another partner nothing is read: not before a person says that it is meant. */
function isOther(token: Result<Token>, partner: string | null): boolean {
  return token.ok && partner !== null && token.value.partnerId !== partner;
}

/** This computer needs no name to be found, and plain HTTP has no secure connection to be made. */
function stepsTo(tokenUrl: string): StepName[] {
  const url = URL.canParse(tokenUrl) ? new URL(tokenUrl) : null;
  return connectionStepNames.filter(
    (name) =>
      !(name === 'name' && url !== null && isLoopback(url)) && !(name === 'tls' && url?.protocol === 'http:'),
  );
}

/** The steps of signing in that fail with these codes; all other failures are of the sign-in itself. */
const stepOf: Partial<Record<ErrorCode, StepName>> = {
  NO_NETWORK: 'name',
  HOST_NOT_FOUND: 'name',
  CONNECTION_REFUSED: 'line',
  CONNECTION_LOST: 'line',
  PROXY_LOGIN: 'line',
  CONNECT_TIMEOUT: 'line',
  TLS_UNTRUSTED: 'tls',
  SCOPE_REFUSED: 'scope',
};

/** Failures that come before anything is sent, so that nothing is known of the way to Kiva. */
const beforeAll: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NO_CREDENTIALS',
  'CREDENTIALS_ELSEWHERE',
  'HOST_NOT_ALLOWED',
  'HOST_OF_OTHER',
  'CANCELLED',
  'VAULT_LOCKED',
  'VAULT_ABSENT',
  'VAULT_BROKEN',
  'VAULT_NO_LIBRARY',
]);

/** One request tells of five steps: those before the one that failed went well, those after it were not reached. */
function signInSteps(tokenUrl: string, token: Result<Token>, milliseconds: number): ConnectionStep[] {
  const names = stepsTo(tokenUrl).filter((name) => !(partNames as readonly string[]).includes(name));
  if (token.ok) return names.map((name) => passed(name, name === 'token' ? milliseconds : 0, token.value));
  const { error } = token;
  const at = Math.max(names.indexOf(stepOf[error.code] ?? 'token'), 0);
  return names.map((name, place) => {
    if (place === at) return { name, state: 'failed', milliseconds, error };
    const isReached = place < at && !beforeAll.has(error.code);
    return { name, state: isReached ? 'passed' : 'skipped', milliseconds: 0 };
  });
}

function passed(name: StepName, milliseconds: number, { scopes: granted }: Token): ConnectionStep {
  const isWhole = name !== 'scope' || scopes.every((scope) => granted.includes(scope));
  return { name, state: isWhole ? 'passed' : 'incomplete', milliseconds };
}

async function partStep(
  name: PartName,
  token: Result<Token>,
  deps: ConnectionTestDeps,
  found: ConnectionFound,
): Promise<ConnectionStep> {
  if (!token.ok || deps.signal?.aborted) return { name, state: 'skipped', milliseconds: 0 };
  const began = deps.now();
  const outcome = await tryPart(name, token.value.partnerId, deps, found);
  const milliseconds = Math.round(deps.now() - began);
  if (typeof outcome === 'string') return { name, state: outcome, milliseconds };
  return { name, state: 'failed', milliseconds, error: outcome };
}

async function tryPart(
  name: PartName,
  partnerId: string,
  { client, signal, set }: ConnectionTestDeps,
  found: ConnectionFound,
): Promise<'passed' | 'incomplete' | Failure> {
  const request = (built: KivaRequest): Promise<KivaAnswer> =>
    client.request(built, { ...(signal && { signal }) });
  if (name === 'loans') {
    const { read, loansStatus } = await findLoans(partnerId, request);
    if (read.ok && loansStatus !== set.loansStatus) found.loansStatus = loansStatus;
    return read.ok ? 'passed' : read.error;
  }
  if (name === 'journals') {
    const { journalsPath, journalsBody } = await findJournalVariants(partnerId, request);
    if (journalsPath !== undefined && journalsPath !== set.journalsPath) found.journalsPath = journalsPath;
    if (journalsBody !== undefined && journalsBody !== set.journalsBody) found.journalsBody = journalsBody;
    return journalsPath === undefined ? 'incomplete' : 'passed';
  }
  const { result } = await request(buildConfig(partnerId, name));
  const read = result.ok ? readConfig(result.value, name) : result;
  return read.ok ? 'passed' : read.error;
}

/** One of Kiva's samples calls `status` required, others leave it out (API.md §1.1): so it is tried. */
async function findLoans(
  partnerId: string,
  request: (built: KivaRequest) => Promise<KivaAnswer>,
): Promise<{ read: Result<LoansAnswer>; loansStatus: EndpointSet['loansStatus'] }> {
  const ask = async (status: string): Promise<Result<LoansAnswer>> => {
    const { result } = await request(buildLoans(partnerId, { ...oneLoan, status }));
    return result.ok ? readLoans(result.value, 0) : result;
  };
  const all = await ask('');
  if (all.ok || all.error.code !== 'KIVA_REFUSED') return { read: all, loansStatus: 'optional' };
  const some = await ask('payingBack');
  return some.ok ? { read: some, loansStatus: 'required' } : { read: all, loansStatus: 'optional' };
}

function aboutToken(token: Token): Pick<ConnectionReport, 'session' | 'clockSkewSeconds'> {
  const { clockSkewSeconds: skew } = token;
  const wrong = skew !== null && Math.abs(skew) > toleratedSkewSeconds;
  return { session: sessionOf(token), ...(wrong && { clockSkewSeconds: skew }) };
}
