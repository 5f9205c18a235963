import type { Environment } from '../../shared/environment.ts';
import type { ConnectionReport, CredentialsStatus, EndpointSet } from '../../shared/model/connection.ts';
import type { ConnectionTested } from '../../shared/model/go-live.ts';
import type { Failure, Result } from '../../shared/result.ts';

/** The last test of a connection in this run. */
export type LastTest = { at: string; result: Result<ConnectionReport> };

/** Remembers the last test of each environment. */
export function createLastTests(now: () => Date): {
  lastTest: (environment: Environment) => LastTest | null;
  noteTest: (environment: Environment, result: Result<ConnectionReport>) => void;
} {
  const tests = new Map<Environment, LastTest>();
  return {
    lastTest: (environment) => tests.get(environment) ?? null,
    noteTest: (environment, result) => void tests.set(environment, { at: now().toISOString(), result }),
  };
}

/** What is known of the way to Kiva: addresses, whether credentials are there, and the last test, of this run or an earlier one. */
export type ConnectionContext = {
  set: Result<EndpointSet>;
  credentials: Result<CredentialsStatus> | null;
  test: LastTest | null;
  tested: ConnectionTested | null;
};

/** The same as text, in English since support reads it; neither a secret nor an id of credentials. */
export function connectionFacts({ set, credentials, test, tested }: ConnectionContext): string {
  const lines = [
    ...(set.ok ? Object.entries(set.value).filter(isAddress).map(pair) : [`Addresses: ${said(set.error)}`]),
    `Credentials: ${credentialsText(credentials)}`,
    '',
    ...(test === null ? earlierTest(tested) : testLines(test)),
  ];
  return `${lines.join('\n')}\n`;
}

const addressNames: ReadonlySet<string> = new Set([
  'tokenUrl',
  'audience',
  'apiBaseUrl',
  'journalsPath',
  'journalsBody',
  'loansStatus',
]);

function isAddress([name]: [string, unknown]): boolean {
  return addressNames.has(name);
}

function pair([name, value]: [string, unknown]): string {
  return `${name}: ${String(value)}`;
}

function credentialsText(status: ConnectionContext['credentials']): string {
  if (status === null) return 'not looked for, the keychain is not ready';
  if (!status.ok) return said(status.error);
  const { kept, savedForHost } = status.value;
  return savedForHost === undefined ? kept : `${kept}, for another host: ${savedForHost}`;
}

function testLines({ at, result }: LastTest): string[] {
  if (!result.ok) return [`Test of ${at}: ${said(result.error)}`];
  const { steps, session, clockSkewSeconds } = result.value;
  return [
    `Test of ${at}`,
    ...steps.map(
      ({ name, state, milliseconds, error }) =>
        `  ${name}: ${state}, ${milliseconds} ms${error ? `, ${said(error)}` : ''}`,
    ),
    ...(session ? ['', ...sessionLines(session)] : []),
    ...(clockSkewSeconds === undefined ? [] : [`Clock: off by ${clockSkewSeconds} s`]),
  ];
}

function earlierTest(tested: ConnectionTested | null): string[] {
  if (tested === null) return ['No test of the connection yet'];
  const failed = tested.failed.join(', ') || 'none';
  return [
    `Test of ${tested.at}, in an earlier run`,
    `  Failed parts: ${failed}`,
    '',
    ...sessionLines(tested),
  ];
}

type Session = Pick<ConnectionTested, 'partnerId' | 'scopes' | 'audience' | 'issuer' | 'jti'>;

function sessionLines({ partnerId, scopes, audience, issuer, jti }: Session): string[] {
  return [
    `Partner: ${partnerId}`,
    `Granted: ${scopes.join(' ') || 'nothing'}`,
    `Audience: ${audience}`,
    `Issuer: ${issuer ?? 'not said'}`,
    `Number of the token: ${jti ?? 'not said'}`,
  ];
}

function said({ code, ref, message }: Failure): string {
  return [code, ref && `reference ${ref}`, message !== code && message].filter(Boolean).join(', ');
}
