import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attacks } from './attacks.ts';
import { type Random, seeded } from './random.ts';
import type { Read, ReadAnswer } from './reader.ts';
import { liveThrough, type Snapshot, storeKey } from './world.ts';

// Every byte of a store that was altered is named or does no harm, and ends no process. STORE_FUZZ_RUNS and STORE_FUZZ_SEED: more
// runs, or the same ones again.

const runs = Number(process.env.STORE_FUZZ_RUNS ?? 4 * attacks.length);
const seed = Number(process.env.STORE_FUZZ_SEED ?? Date.now() % 1_000_000_000);

/** `named` says that something is wrong; `same` says what was stored; `behind` an older copy that the keychain knows better. */
type Outcome = 'named' | 'same' | 'behind' | 'aborted' | 'silent';

let folder: string;
let reader: ChildProcess | null = null;
let snapshots: Snapshot[];
const random = seeded(seed);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-fuzz-'));
  snapshots = await liveThrough(folder, random);
});
afterAll(() => {
  reader?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('opens a store that was not attacked', async () => {
  for (const snapshot of snapshots) expect(await outcomeOf(snapshot, () => true)).toBe('same');
});

it(`names what was altered, or is not harmed by it (${runs} runs, STORE_FUZZ_SEED=${seed})`, async () => {
  const table = new Map<string, Record<Outcome, number>>();
  const bad: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const attack = attacks[run % attacks.length] as (typeof attacks)[number];
    const [older, attacked] = twoOf(snapshots, random);
    const outcome = await outcomeOf(attacked, (at) =>
      attack.run({ folder: at, older: older.folder, random }),
    );
    if (outcome === null) continue;
    const counts = table.get(attack.kind) ?? { named: 0, same: 0, behind: 0, aborted: 0, silent: 0 };
    counts[outcome] += 1;
    table.set(attack.kind, counts);
    if (outcome === 'silent' || outcome === 'aborted')
      bad.push(`run ${run}, ${attack.kind}: ${outcome}; ${older.folder} in ${attacked.folder}`);
  }
  if (process.env.STORE_FUZZ_RUNS) console.table(Object.fromEntries(table));
  expect(bad).toEqual([]);
}, 3_600_000);

/** An older one and a newer one. */
function twoOf(all: readonly Snapshot[], from: Random): [Snapshot, Snapshot] {
  const newer = 1 + from.below(all.length - 1);
  return [all[from.below(newer)] as Snapshot, all[newer] as Snapshot];
}

/** What becomes of a store after an attack; null where the attack changed nothing. */
async function outcomeOf(snapshot: Snapshot, attack: (folder: string) => boolean): Promise<Outcome | null> {
  const attacked = join(folder, 'attacked');
  cpSync(snapshot.folder, attacked, { recursive: true });
  try {
    if (!attack(attacked)) return null;
    const answer = await read({ folder: attacked, key: storeKey, departure: snapshot.departure });
    if (answer === null) return 'aborted';
    if ('code' in answer) return 'named';
    if (answer.dump === snapshot.dump) return 'same';
    return answer.isBehind ? 'behind' : 'silent';
  } finally {
    rmSync(attacked, { recursive: true, force: true });
  }
}

/** Asks the reader, and starts another one where the last one was ended; null if this one ends. */
function read(asked: Read): Promise<ReadAnswer | null> {
  reader ??= fork(join(import.meta.dirname, 'reader.ts'), [], { stdio: 'ignore' });
  const child = reader;
  return new Promise((resolve) => {
    const onMessage = (answer: unknown): void => {
      child.off('exit', onExit);
      resolve(answer as ReadAnswer);
    };
    const onExit = (): void => {
      reader = null;
      resolve(null);
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
    child.send(asked);
  });
}
