import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { launchApp } from './fixtures/running-app.ts';

// What the program writes to disk. Needs an unlocked keychain: see build/desktop.

const canary = 'Canarylina';

test('a draft survives a kill, and is never on disk in plain text', async ({ launch, dataDir }) => {
  const first = await launch();
  await typeDraft(first.page);
  await first.kill9();

  const second = await launch();
  await openLink(second.page, 'Drafts');
  await expect(second.page.getByText(canary).first()).toBeVisible();
  await second.close();

  expect(filesOf(dataDir).length).toBeGreaterThan(5);
  expect(filesOf(dataDir).filter(holdsCanary)).toEqual([]);
});

test('a data folder created by the program is readable by its owner only', async ({ dataDir }) => {
  test.skip(process.platform === 'win32', 'Windows has no such modes');
  const folder = join(dataDir, 'of', 'its own');
  const desk = await launchApp({ dataDir: folder, firstRun: true });
  await desk.close();
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
});

test('the page keeps its compiled code for the next start, and nothing of what was done in it', async ({
  launch,
  dataDir,
}) => {
  const folder = join(dataDir, 'browser', 'Partitions', 'page');
  const first = await launch();
  await first.page.getByRole('link', { name: 'Loans', exact: true }).click();
  await first.page.getByRole('searchbox').first().fill(canary);
  await expect.poll(() => first.page.evaluate(() => location.hash)).toContain(canary);
  expect(
    await first.page.evaluate(() => ['sessionStorage', 'localStorage'].filter((name) => name in window)),
  ).toEqual([]);
  await first.page.reload();
  await first.close();
  const code = globSync('Code Cache/js/*_0', { cwd: folder });
  expect(Math.max(...code.map((name) => statSync(join(folder, name)).size))).toBeGreaterThan(200_000);

  expect(filesOf(dataDir).filter(holdsCanary)).toEqual([]);

  const left = join(folder, 'Session Storage', 'of an older program');
  mkdirSync(join(left, '..'), { recursive: true });
  writeFileSync(left, canary);
  const second = await launch();
  expect(existsSync(left)).toBe(false);
  await second.close();
});

async function typeDraft(page: Page): Promise<void> {
  await openLink(page, 'Drafts');
  await page.getByRole('button', { name: 'New draft' }).first().click();
  await page.getByRole('textbox', { name: 'Given name' }).fill(canary);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function openLink(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

function filesOf(folder: string): string[] {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function holdsCanary(file: string): boolean {
  const bytes = readFileSync(file);
  return (['utf8', 'utf16le', 'base64'] as const).some((encoding) =>
    bytes.includes(
      encoding === 'base64' ? Buffer.from(canary).toString('base64') : Buffer.from(canary, encoding),
    ),
  );
}
