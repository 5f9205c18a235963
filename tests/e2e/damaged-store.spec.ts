import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { passes } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { saveAt } from './tasks/files.ts';
import { goTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';

// A store that was changed outside the program: reported, never read, never a crash, and recoverable.

const storeIn = (dataDir: string): string => join(dataDir, 'stores', 'stage', 'store.db');

/** The notice about a store that does not open. */
const notice = (page: Page) => page.getByRole('main').getByRole('alert');

async function picture(app: RunningApp, name: string): Promise<void> {
  if (process.env.DAMAGE_PICTURES)
    await app.page.screenshot({ path: join(process.env.DAMAGE_PICTURES, name) });
}

onStage(
  'altered bytes: named, what is readable saved as a text, the file set aside and deleted in Settings',
  async ({ stage: { app, env }, launch, dataDir }) => {
    for (let draft = 0; draft < 20; draft += 1)
      await storeWork(
        app.page,
        'stage',
        draftBody(`KEPT-${draft}`, { description: 'Жанна ngân '.repeat(400) }),
      );
    await app.close();
    const file = storeIn(dataDir);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 4;
    writeFileSync(file, bytes);

    const damaged = await launch({ env });
    const { page } = damaged;
    await goTo(page, 'Drafts');
    await expect(notice(page)).toContainText('The file with your work is damaged');
    await notice(page).getByRole('button', { name: 'Show what can still be read' }).click();
    await expect(notice(page)).toContainText(/Still readable: (19|20) drafts/);
    await passes(page, 'a damaged store');
    await picture(damaged, 'damaged.png');

    await saveAt(damaged, join(dataDir, 'rescued.txt'));
    await notice(page).getByRole('button', { name: 'Save the readable part as a text file…' }).click();
    await expect(notice(page)).toContainText('The file is not encrypted');
    expect(readFileSync(join(dataDir, 'rescued.txt'), 'utf8')).toContain('KEPT-3');

    await notice(page).getByRole('button', { name: 'Start with an empty file' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, start with an empty file' }).click();
    await expect(notice(page)).toHaveCount(0);
    await goTo(page, 'Settings');
    const aside = page.getByRole('region', { name: 'Old files of Stage' });
    await expect(aside.getByRole('listitem')).toHaveCount(1);
    await passes(page, 'the old files');
    await aside.scrollIntoViewIfNeeded();
    await picture(damaged, 'aside.png');
    await aside.getByRole('button', { name: /^Delete the old files of/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, delete them' }).click();
    await expect(aside).toHaveCount(0);
    expect(readdirSync(join(dataDir, 'stores')).filter((name) => name.includes('set-aside'))).toEqual([]);
  },
);

onStage(
  'a log that lost its end: named, and gone on without it',
  async ({ stage: { app, env }, launch, dataDir }) => {
    const log = `${storeIn(dataDir)}-wal`;
    await storeWork(app.page, 'stage', draftBody('STAYS-1'));
    const { size } = statSync(log);
    await storeWork(app.page, 'stage', draftBody('GOES-1'));
    await app.kill9();
    truncateSync(log, size + 100);

    const cut = await launch({ env });
    const { page } = cut;
    await goTo(page, 'Drafts');
    await expect(notice(page)).toContainText('Your latest changes are damaged or missing');
    await passes(page, 'a damaged log');
    await picture(cut, 'log.png');
    await notice(page).getByRole('button', { name: 'Continue without the damaged changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, continue without them' }).click();
    await expect(notice(page)).toHaveCount(0, { timeout: 30_000 });
    await expect(page.getByText(/STAYS-1/)).toBeVisible();
    await expect(page.getByText(/GOES-1/)).toHaveCount(0);
  },
);

onStage(
  'every file of the stores is private to its owner while the program runs',
  async ({ stage: { app }, dataDir }) => {
    await storeWork(app.page, 'stage', draftBody('PRIVATE'));
    const stores = join(dataDir, 'stores');
    const entries = readdirSync(stores, { recursive: true, withFileTypes: true });
    expect(entries.length).toBeGreaterThan(4);
    for (const entry of entries) {
      const mode = (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8);
      expect(`${entry.name} ${mode}`).toBe(`${entry.name} ${entry.isDirectory() ? '700' : '600'}`);
    }
  },
);
