import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeHome, runSession, type SessionOutput, type Surroundings } from './session.ts';

type Step = { title: string; scenario: string; around: Surroundings; expected?: string };
type Tally = { passed: number; failed: number };

/** Consecutive sessions in one home folder, with the same keyring. */
const stories: Step[][] = [
  [
    { title: 'ready', scenario: 'ready', around: { bus: 'desktop', unlocked: true } },
    { title: 'locked midway', scenario: 'locked-midway', around: { bus: 'desktop', unlocked: true } },
    { title: 'locked', scenario: 'locked', around: { bus: 'desktop' } },
    { title: 'locked, with a prompt', scenario: 'prompt', around: { bus: 'desktop', display: true } },
    { title: 'unlocked again', scenario: 'unlocked-again', around: { bus: 'desktop', unlocked: true } },
  ],
  [unusable('fresh account, no keyring made yet', { bus: 'desktop' }, 'locked VAULT_LOCKED')],
  [unusable('absent: D-Bus without a Secret Service', { bus: 'bare' }, 'absent VAULT_ABSENT')],
  [unusable('broken: no D-Bus', { bus: 'none' }, 'broken VAULT_BROKEN')],
  [unusable('broken: D-Bus that does not answer', { bus: 'dead' }, 'broken VAULT_BROKEN')],
  [unusable('no library', { bus: 'desktop', noLibrary: true }, 'no-library VAULT_NO_LIBRARY')],
];

function unusable(title: string, around: Surroundings, expected: string): Step {
  return { title, scenario: 'unusable', around, expected };
}

async function runStory(story: Step[]): Promise<Tally> {
  const { home, remove } = makeHome();
  const total: Tally = { passed: 0, failed: 0 };
  for (const { title, scenario, around, expected } of story) {
    const script = fileURLToPath(new URL(`./scenarios/${scenario}.ts`, import.meta.url));
    const { passed, failed } = report(title, await runSession(home, { ...around, expected }, script));
    total.passed += passed;
    total.failed += failed;
  }
  remove();
  return total;
}

/** Prints one line for each test, and all output if one failed. A session without output counts as failed. */
function report(title: string, { stdout, stderr, timedOut }: SessionOutput): Tally {
  const tests = [...stdout.matchAll(/^(not )?ok \d+ - (.*)$/gm)].map(([, not, name]) => ({
    name,
    passed: !not,
  }));
  for (const { name, passed } of tests) console.log(`${passed ? '✓' : '✗'} ${title}: ${name}`);
  const finished = /^# pass \d+$/m.test(stdout) && tests.length > 0 && !timedOut;
  if (!finished)
    console.log(`✗ ${title}: the session ${timedOut ? 'took too long' : 'did not get to its end'}`);
  const failed = tests.filter((test) => !test.passed).length + (finished ? 0 : 1);
  if (failed > 0) console.log(`${stdout}\n${stderr}`);
  return { passed: tests.filter((test) => test.passed).length, failed };
}

function missingTools(): string[] {
  const tools = ['dbus-run-session', 'gnome-keyring-daemon', 'gdbus', 'xvfb-run'];
  return tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
}

async function main(): Promise<number> {
  if (process.platform !== 'linux') {
    console.log('Skipped: the Secret Service is of Linux.\n0 passed, 0 failed');
    return 0;
  }
  const missing = missingTools();
  if (missing.length > 0) {
    console.log(`Missing: ${missing.join(', ')}. See tests/README.md.\n0 passed, 1 failed`);
    return 1;
  }
  const tallies: Tally[] = [];
  for (const story of stories) tallies.push(await runStory(story));
  const sum = (part: keyof Tally) => tallies.reduce((total, tally) => total + tally[part], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main();
