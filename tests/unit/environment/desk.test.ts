import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDesk, type DeskParts } from '../../../electron/environment/desk.ts';
import { createVault } from '../../../electron/vault/vault.ts';

it('opens the store once what stood in its way is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const vault = createVault({ service: 'Partner Desk', load: () => Promise.reject(new Error('no library')) });
  await vault.probe();
  vault.useMemory();
  let isInTheWay = true;
  const desk = createDesk({
    ...({ environment: 'stage', folder, log: { registerSecret: () => {} } } as unknown as DeskParts),
    vault: async () => {
      if (isInTheWay) throw new Error('the disk is full');
      return vault;
    },
  });
  await expect(desk.records()).rejects.toThrow('full');
  isInTheWay = false;
  expect((await desk.records()).ok).toBe(true);
  await desk.closeStore();
});
