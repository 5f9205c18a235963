import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runScript, say, toolEnv } from '../tools.mjs';

/** An advisory that somebody has looked at: it does not count until a day, by which one looks again. */
export type Accepted = { id: string; until: string; reason: string };

/** What is used of the answer of `npm audit --json`. */
export type AuditAnswer = {
  vulnerabilities?: Record<
    string,
    { via: (string | { url: string; title: string; name: string; range: string })[] }
  >;
  error?: { summary?: string };
};

/** The advisories that nobody has accepted by this day (ISO 8601), and acceptances that have ended; a line for each. */
export function openAdvisories(answer: AuditAnswer, accepted: readonly Accepted[], today: string): string[] {
  const via = Object.values(answer.vulnerabilities ?? {}).flatMap((each) => each.via);
  const found = new Map(
    via.flatMap((each) => (typeof each === 'string' ? [] : [[idOf(each.url), each] as const])),
  );
  const open = [...found].filter(([id]) => !accepted.some((each) => each.id === id && each.until >= today));
  return open.map(([id, { name, range, title, url }]) => {
    const ended = accepted.find((each) => each.id === id);
    const note = ended ? ` It was accepted until ${ended.until}: ${ended.reason}` : '';
    return `${id}: ${name} ${range}: ${title} (${url}).${note}`;
  });
}

const idOf = (url: string): string => url.split('/').at(-1) ?? url;

/** Asks npm's service; null where it does not answer, as behind some mirrors. */
async function askRegistry(): Promise<AuditAnswer | null> {
  const env = { ...toolEnv(), npm_config_fetch_timeout: '20000', npm_config_fetch_retries: '1' };
  const args = ['audit', '--json', '--package-lock-only', '--loglevel=silent'];
  const { output } = await run('npm', args, { quiet: true, env, timeout: 60_000 });
  try {
    const answer: AuditAnswer = JSON.parse(output);
    return answer.vulnerabilities === undefined ? null : answer;
  } catch {
    return null;
  }
}

if (import.meta.main)
  await runScript(async () => {
    const accepted: Accepted[] = JSON.parse(
      readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'),
    );
    const answer = await askRegistry();
    if (answer === null) {
      say('not checked: the registry does not answer questions about advisories');
      return process.argv.includes('--required') ? 1 : 0;
    }
    const open = openAdvisories(answer, accepted, new Date().toISOString().slice(0, 10));
    for (const line of open) say(line);
    if (open.length > 0)
      say('Update what they name, or accept each in build/checks/advisories.json with a reason and a day.');
    return open.length === 0 ? 0 : 1;
  });
