import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { dataFolder } from './opening.ts';

it('opens after a kill at any moment, with every confirmed write', async () => {
  const data = dataFolder();
  let written = 0;
  for (let kills = 0; kills < 8; kills += 1) {
    const writer = startWriter(data.folder, written + 1);
    const before = written;
    const [first = ''] = await writer.lines(1);
    expect(Number(first.replace('has ', ''))).toBeGreaterThanOrEqual(before);
    await writer.lines(4);
    await wait((kills * 37) % 120);
    written = await writer.kill();
  }
});

/** Starts `killed-writer.ts`; `lines` waits for so many of its lines, `kill` answers the number of the last one. */
function startWriter(folder: string, first: number) {
  const script = join(import.meta.dirname, 'killed-writer.ts');
  const writer = spawn(process.execPath, [script, folder, 'key', String(first)]);
  let output = '';
  let errors = '';
  writer.stdout.on('data', (bytes: Buffer) => (output += bytes));
  writer.stderr.on('data', (bytes: Buffer) => (errors += bytes));
  const closed = new Promise((resolve) => writer.once('close', resolve));
  const whole = (): string[] => output.split('\n').slice(0, -1);
  return {
    lines: async (count: number) => {
      while (whole().length < count && writer.exitCode === null) await wait(2);
      expect(errors).toBe('');
      return whole();
    },
    kill: async () => {
      writer.kill('SIGKILL');
      await closed;
      return Number(whole().at(-1));
    },
  };
}
