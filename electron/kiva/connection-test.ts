import {
  type ConnectionReport,
  type ConnectionStep,
  connectionStepNames,
} from '../../shared/model/connection.ts';
import type { Result } from '../../shared/result.ts';
import type { KivaClient } from './client.ts';
import { buildConfig, configLists, readConfig } from './operations/config.ts';
import { buildLoans, readLoans } from './operations/loans.ts';
import type { TokenSource } from './token.ts';
import { sessionOf, type Token } from './token-answer.ts';

const partNames = ['loans', ...configLists] as const;
type PartName = (typeof partNames)[number];

const oneLoan = { query: '', status: '', offset: 0, limit: 1 };

/** Dependencies of "Test connection". `now` returns epoch milliseconds; `onProgress` is called for every step. */
export type ConnectionTestDeps = {
  tokens: TokenSource;
  client: KivaClient;
  onProgress: (done: number, total: number, step: string) => void;
  signal?: AbortSignal;
  now: () => number;
};

/** A clock that is wrong by more makes fresh tokens look expired, or expired ones fresh. */
const toleratedSkewSeconds = 300;

/**
 * Tests each part of the connection in turn. Without a token, and once cancelled, the rest is skipped; any other
 * failure does not stop the next deps.
 */
export async function testConnection(deps: ConnectionTestDeps): Promise<ConnectionReport> {
  const { tokens, onProgress, now, signal } = deps;
  const total = connectionStepNames.length;
  onProgress(0, total, 'token');
  const token = await timed('token', () => tokens.get(signal), now);
  const steps: ConnectionStep[] = [token.step];
  for (const name of partNames) {
    onProgress(steps.length, total, name);
    steps.push(await partStep(name, token.value, deps));
  }
  onProgress(total, total, 'done');
  return { steps, ...(token.value && aboutToken(token.value)) };
}

async function partStep(
  name: PartName,
  token: Token | null,
  deps: ConnectionTestDeps,
): Promise<ConnectionStep> {
  if (token === null || deps.signal?.aborted) return { name, state: 'skipped', milliseconds: 0 };
  const { step } = await timed(name, () => tryPart(name, token.partnerId, deps), deps.now);
  return step;
}

async function tryPart(
  name: PartName,
  partnerId: string,
  deps: ConnectionTestDeps,
): Promise<Result<unknown>> {
  const built = name === 'loans' ? buildLoans(partnerId, oneLoan) : buildConfig(partnerId, name);
  const { result } = await deps.client.request(built, { ...(deps.signal && { signal: deps.signal }) });
  if (!result.ok) return result;
  return name === 'loans' ? readLoans(result.value, 0) : readConfig(result.value, name);
}

async function timed<T>(
  name: ConnectionStep['name'],
  run: () => Promise<Result<T>>,
  now: () => number,
): Promise<{ step: ConnectionStep; value: T | null }> {
  const began = now();
  const result = await run();
  const milliseconds = Math.round(now() - began);
  if (result.ok) return { step: { name, state: 'passed', milliseconds }, value: result.value };
  return { step: { name, state: 'failed', milliseconds, error: result.error }, value: null };
}

function aboutToken(token: Token): Pick<ConnectionReport, 'session' | 'clockSkewSeconds'> {
  const { clockSkewSeconds: skew } = token;
  const wrong = skew !== null && Math.abs(skew) > toleratedSkewSeconds;
  return { session: sessionOf(token), ...(wrong && { clockSkewSeconds: skew }) };
}
