import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { WorkKind } from '../../shared/model/work.ts';
import { test as base } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { passes } from './tasks/axe.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { beginDraft } from './tasks/drafting.ts';
import { saveAt } from './tasks/files.ts';
import { chooseEnvironment, goTo } from './tasks/places.ts';
import { canMountDisks, type SmallDisk, smallDisk } from './tasks/small-disk.ts';
import { saved } from './tasks/writing.ts';

// Text typed while the disk is full is neither lost nor silently discarded, however the program is closed.

base.skip(!canMountDisks(), 'a small disk needs user namespaces');

/** The program on a disk that was filled while a draft was open, with a long text that is not saved. */
type Full = { app: RunningApp; page: Page; disk: SmallDisk; again: () => Promise<RunningApp> };

const test = base.extend<{ full: Full }>({
  full: async ({ launch, dataDir }, use) => {
    const scripts = mkdtempSync(join(tmpdir(), 'partner-desk-disk-'));
    const disk = await smallDisk(dataDir, scripts, '16m');
    const { executable } = disk;
    const app = await launch({ executable });
    await typeDraft(app.page);
    await typeOnFullDisk(app.page, disk, longText);
    await use({ app, page: app.page, disk, again: () => launch({ executable }) });
    // Closing would ask.
    await app.kill9();
    disk.remove();
    rmSync(scripts, { recursive: true, force: true });
  },
});

const longText = 'She sells at the market. '.repeat(270);

async function typeDraft(page: Page): Promise<void> {
  await beginDraft(page);
  await page.getByRole('textbox', { name: 'Given name' }).fill('Wanjiru');
  await description(page).click();
  await page.keyboard.type('The beginning.');
  await saved(page);
}

async function typeOnFullDisk(page: Page, disk: SmallDisk, text: string): Promise<void> {
  disk.fill();
  await description(page).press('End');
  await page.keyboard.insertText(` ${text}`);
  await expect(page.getByRole('alert')).toContainText('Not saved: The disk is full.');
}

function description(page: Page) {
  return page.getByRole('textbox', { name: 'Description', exact: true });
}

function question(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Some of what you typed is not saved' });
  return { dialog, button: (name: string) => dialog.getByRole('button', { name, exact: true }) };
}

async function expectWhole(page: Page, text = longText): Promise<void> {
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: /Wanjiru/ }).click();
  await expect(description(page)).toHaveValue(`The beginning. ${text}`);
}

/** Does not wait: the window stays open while it asks. */
async function close({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
  });
}

const ways: Record<string, (app: RunningApp) => Promise<unknown>> = {
  'closing the window': close,
  'Quit in the menu': ({ electron }) =>
    electron.evaluate(({ app }) => {
      setImmediate(() => app.quit());
    }),
  SIGTERM: async ({ electron }) => electron.process().kill('SIGTERM'),
  SIGHUP: async ({ electron }) => electron.process().kill('SIGHUP'),
  SIGINT: async ({ electron }) => electron.process().kill('SIGINT'),
  shutdown: ({ electron }) =>
    electron.evaluate(({ powerMonitor }) => {
      setImmediate(() => powerMonitor.emit('shutdown', { preventDefault: () => {} }));
    }),
};

test('closing in any way asks, quits by itself once there is room, and loses nothing', async ({ full }) => {
  const { disk, again } = full;
  let { app } = full;
  let whole = longText;
  for (const [name, end] of Object.entries(ways))
    await test.step(name, async () => {
      if (app !== full.app) {
        await typeOnFullDisk(app.page, disk, name);
        whole += ` ${name}`;
      }
      const ended = once(app.electron.process(), 'exit');
      await end(app);
      await expect(question(app.page).dialog).toContainText('The disk is full. Free some space');
      disk.free();
      expect(await ended).toEqual([0, null]);
      app = await again();
      await expectWhole(app.page, whole);
    });
});

test('choosing to stay keeps the program open, and typed text is saved once there is room', async ({
  full,
}) => {
  const { app, page, disk } = full;
  app.electron.process().kill('SIGTERM');
  await expect(question(page).dialog).toContainText('It closes at');
  await question(page).button('Stay here').click();
  await expect(question(page).dialog).toBeHidden();
  await expect(page.getByRole('alert')).toContainText('tries again automatically');
  await close(app);
  await expect(question(page).dialog).not.toContainText('It closes at');
  await question(page).button('Stay here').click();
  disk.free();
  await saved(page);
  await goTo(page, 'Loans');
  await expectWhole(page);
});

/** The other kinds of work: where one is begun, and a field of it. */
const others = {
  journals: { area: 'Journals', button: 'New journal', field: 'Subject' },
  report: { area: 'Repayments', button: 'New report', field: 'Loan ID, row 1' },
} as const;

for (const [kind, { area, button, field }] of Object.entries(others))
  test(`${kind}: unsaved text causes a question, and is saved once there is room`, async ({ full }) => {
    const { app, page, disk } = full;
    disk.free();
    await saved(page);
    await goTo(page, area);
    await page.getByRole('button', { name: button }).click();
    await saved(page);
    disk.fill();
    await page.getByRole('textbox', { name: field, exact: true }).click();
    await page.keyboard.type('TYPED-7');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('alert')).toContainText('Not saved: The disk is full.');
    await close(app);
    await question(page).button('Stay here').click();
    disk.free();
    await saved(page);
    const environment = 'practice';
    const [work] = await good(callBridge(page, 'work.list', { environment, kind: kind as WorkKind }));
    const { body } = await good(callBridge(page, 'work.get', { environment, id: work?.id ?? '' }));
    expect(JSON.stringify(body)).toContain('"TYPED-7"');
  });

test('settings: an unsaved change causes a question, and is stored once there is room', async ({ full }) => {
  const { app, page, disk, again } = full;
  disk.free();
  await saved(page);
  await chooseEnvironment(page, 'Stage');
  await goTo(page, 'Settings');
  const audience = page.getByRole('textbox', { name: 'Audience' });
  await audience.click();
  disk.fill();
  await audience.fill('https://another.kiva.org');
  await page.getByRole('button', { name: 'Save addresses' }).click();
  await expect(page.getByRole('alert')).toContainText('The disk is full, so this setting is not saved');
  const ended = once(app.electron.process(), 'exit');
  await close(app);
  await expect(question(page).dialog).toContainText('Kiva’s addresses in Settings');
  disk.free();
  await question(page).button('Try again').click();
  expect(await ended).toEqual([0, null]);
  const { page: next } = await again();
  await goTo(next, 'Settings');
  await expect(next.getByRole('textbox', { name: 'Audience' })).toHaveValue('https://another.kiva.org');
});

test('closing without saving needs one confirmation only', async ({ full }) => {
  const { app, page } = full;
  const ended = once(app.electron.process(), 'exit');
  await close(app);
  await question(page).button('Close without saving').click();
  expect(await ended).toEqual([0, null]);
});

test('reloading asks, and reloads once everything is saved', async ({ full }) => {
  const { app, page, disk } = full;
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect(question(page).dialog).toContainText('reloads now');
  const loaded = page.waitForEvent('load');
  disk.free();
  // The next save may go through by itself before the button is reached.
  await Promise.any([question(page).button('Try again').click(), loaded]);
  await loaded;
  await expect(description(page)).toHaveValue(`The beginning. ${longText}`);
});

test('a copy is saved where the person chooses, has all of the text, and does not replace the question', async ({
  full,
}, info) => {
  const { app, page } = full;
  const file = info.outputPath('copy.csv');
  await saveAt(app, file);
  await close(app);
  await question(page).dialog.getByRole('button', { name: 'Save a copy somewhere else' }).click();
  await expect(question(page).dialog).toContainText('A copy is saved.');
  expect(readFileSync(file, 'utf8')).toContain(`The beginning. ${longText}`);
  await question(page).button('Stay here').click();
  await close(app);
  await expect(question(page).dialog).toBeVisible();
});

test('the question passes axe, takes the focus, and Escape means stay', async ({ full }) => {
  const { app, page } = full;
  await close(app);
  await expect(question(page).button('Try again')).toBeFocused();
  await passes(page, 'the question');
  await page.keyboard.press('Escape');
  await expect(question(page).dialog).toBeHidden();
  await expect(description(page)).toHaveValue(`The beginning. ${longText}`);
});

test('switching the environment or the page asks too', async ({ full }) => {
  const { page, disk } = full;
  await chooseEnvironment(page, 'Stage');
  await question(page).button('Stay here').click();
  await page.getByRole('link', { name: 'Loans', exact: true }).click();
  await expect(question(page).dialog).toContainText('If you leave this page now');
  disk.free();
  await expect(page.getByRole('heading', { level: 1, name: 'Loans', exact: true })).toBeVisible();
  await expectWhole(page);
});
