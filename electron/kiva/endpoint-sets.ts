import type { Environment } from '../../shared/environment.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import type { FieldProblem } from '../../shared/result.ts';
import type { PackageKind } from '../package-kind.ts';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** True for a host that is this computer itself. */
export function isLoopback(url: URL): boolean {
  return loopbackHosts.has(url.hostname);
}

/**
 * Which hosts may get a secret or token: `kiva` is https under kiva.org and nothing else; `loopback` is this computer, where Practice
 * lives; `kiva-or-loopback` is for a checkout, whose developer has a server of their own.
 */
export type HostRule = 'kiva' | 'loopback' | 'kiva-or-loopback';

/** The rule of an environment. Stage's credentials are as real as Production's, so in a package they go to Kiva alone, too. */
export function hostRuleOf(environment: Environment, kind: PackageKind): HostRule {
  if (environment === 'practice') return 'loopback';
  return kind === 'checkout' ? 'kiva-or-loopback' : 'kiva';
}

/** An endpoint set with the rule that its addresses must keep: nothing is sent by a set without one. */
export type GuardedSet = EndpointSet & { hosts: HostRule };

/** Only what two URL parsers cannot read in two ways: no spaces, control or non-ASCII characters, `\` or `@`. */
const plainUrl = /^https?:\/\/(?!\/)[!-?A-[\]-~]+$/i;

/** Why a secret or token may not go to this URL, or null. */
function hostProblem(text: string, hosts: HostRule): string | null {
  if (!plainUrl.test(text) || !URL.canParse(text))
    return 'must be an https address without user name, spaces or \\';
  const url = new URL(text);
  if (text.includes('#')) return 'must not have a part after #';
  if (isLoopback(url)) return hosts === 'kiva' ? 'must not be this computer' : null;
  if (hosts === 'loopback') return 'must be this computer';
  if (url.protocol !== 'https:') return 'must begin with https://';
  return isKivaHost(url.hostname) ? null : 'the host must be kiva.org or end in .kiva.org';
}

function isKivaHost(host: string): boolean {
  return host === 'kiva.org' || host.endsWith('.kiva.org');
}

/** What is wrong with an endpoint set, field by field; an empty list means that it may be used. */
export function checkEndpointSet(set: EndpointSet, hosts: HostRule): FieldProblem[] {
  const base =
    hostProblem(set.apiBaseUrl, hosts) ??
    (set.apiBaseUrl.includes('?') ? 'must not have a part after ?' : null);
  const problems: [path: string, message: string | null][] = [
    ['tokenUrl', hostProblem(set.tokenUrl, hosts)],
    ['apiBaseUrl', base],
    ['audience', set.audience.trim() === '' ? 'must not be empty' : null],
  ];
  return problems.flatMap(([path, message]) => (message === null ? [] : [{ path, message }]));
}

/** The API base as paths are appended to it: normalised, without a slash at the end. */
export function apiBaseOf(set: EndpointSet): string {
  return new URL(set.apiBaseUrl).href.replace(/\/+$/, '');
}

/** True if the set keeps the host rule and the URL is its token URL, or lies under its API base. */
export function isAllowedUrl(url: string, set: GuardedSet): boolean {
  if (checkEndpointSet(set, set.hosts).length > 0 || hostProblem(url, set.hosts) !== null) return false;
  const { href } = new URL(url);
  return href === new URL(set.tokenUrl).href || href.startsWith(`${apiBaseOf(set)}/`);
}
