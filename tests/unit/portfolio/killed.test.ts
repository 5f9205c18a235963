import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { keysRead, never, wireLoan, world } from './world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(key = 'k'): Store {
  const opened = openDatabase(join(folder, 'store.db'), key);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Refreshes in a process of its own, and kills that at a page; answers what it said. */
async function killedAt(page: number): Promise<string> {
  const program = resolve(import.meta.dirname, 'killed.ts');
  const child = spawn(process.execPath, [program, join(folder, 'store.db'), 'k'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (said.includes(`${page}\n`)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said;
}

it.each([1, 7, 19])(
  'a kill at page %i of a refresh leaves the copy before whole, and the next one goes on',
  async (page) => {
    const first = open();
    const before = world(
      Array.from({ length: 300 }, (_, n) => wireLoan(n)),
      first,
    );
    await before.refresher.refresh({ scope: 'all', resume: false }, never());
    const keys = keysRead(before);
    first.close();

    expect(await killedAt(page)).not.toContain('whole');

    const store = open();
    const after = world(
      Array.from({ length: 2_000 }, (_, n) => wireLoan(n, { status: 'ended' })),
      store,
    );
    expect(store.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    expect(keysRead(after)).toEqual(keys);
    expect(await after.portfolio.inStatuses(['payingBack'])).toHaveLength(300);
    const result = await after.refresher.refresh({ scope: 'all', resume: true }, never());
    expect(result).toMatchObject({
      ok: true,
      value: {
        restarted: false,
        unsure: false,
        changes: [
          { from: '', to: 'ended', loans: 1_700 },
          { from: 'payingBack', to: 'ended', loans: 300 },
        ],
      },
    });
    expect(keysRead(after)).toHaveLength(2_000);
    // Killed between its last page and its end, nothing is left to ask for.
    if (page > 1) expect(after.kiva.asked.every(({ offset }) => offset > 0)).toBe(true);
    store.close();
  },
);
