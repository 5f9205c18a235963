import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { PinProof } from '../../shared/model/approval.ts';
import { onStage } from './fixtures/stage.ts';
import { askForSecondPerson, lockReport, pins, prove } from './tasks/approving.ts';
import { passes } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { keychainEntries } from './tasks/keychain-entries.ts';
import { goTo, openWork } from './tasks/places.ts';
import { reportInBatches } from './tasks/reporting.ts';
import { reportBody } from './tasks/samples.ts';
import { sendButton, sendIs } from './tasks/sending.ts';

// The two-person rule survives its file being damaged, set aside, deleted, or restored from a backup.

const environment = 'stage';
const entry = `approvals/${environment}`;

function storeFolder(dataDir: string): string {
  return join(dataDir, 'stores', environment);
}

/** Overwrites bytes at the beginning of the store. */
function damage(dataDir: string): void {
  const file = openSync(join(storeFolder(dataDir), 'store.db'), 'r+');
  writeSync(file, Buffer.alloc(64, 0x5a), 0, 64, 16);
  closeSync(file);
}

function ruleOf(page: Page) {
  return good(callBridge(page, 'approvals.get', { environment }));
}

async function proofOf(page: Page, name: string, pin: string): Promise<PinProof> {
  const { people } = await ruleOf(page);
  return { personId: people.find((each) => each.name === name)?.id ?? '', pin };
}

async function codeOf(answer: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : (result.error?.code ?? '');
}

/** The error code of sending a report that nobody locked. */
async function codeOfSendingAlone(page: Page): Promise<string> {
  const workId = await storeWork(page, environment, reportBody({ period: '2026-10' }));
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  return codeOf(callBridge(page, 'sends.start', { environment, workId, digest }));
}

const title = 'The file with your work is new, or older than the two-person rule';

onStage(
  '64 overwritten bytes and a store set aside do not end the rule: the people are there, and it is said what is not',
  async ({ stage, launch, dataDir }) => {
    const { app, page, server, env } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    await app.close();
    damage(dataDir);

    const again = await launch({ env });
    await goTo(again.page, 'Repayments');
    const isDamaged = again.page.getByText('The file with your work is damaged');
    await expect(isDamaged.first()).toBeVisible();
    await again.page.getByRole('button', { name: 'Start with an empty file' }).first().click();
    await again.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Yes, start with an empty file' })
      .click();
    await expect(isDamaged).toHaveCount(0);
    await expect(again.page.getByText(title)).toBeVisible();
    await passes(again.page, 'a rule that was taken from the keychain');
    expect(await codeOfSendingAlone(again.page)).toBe('APPROVAL_NEEDED');
    expect((await server.state()).repayments).toEqual([]);

    const id = await storeWork(again.page, environment, reportBody({ period: '2026-09' }));
    await openWork(again.page, 'report', id);
    await lockReport(again.page);
    await prove(again.page, pins.cleo, 'Cleo');
    await sendButton(again.page, 'Stage').click();
    await sendIs(again.page, 'Accepted');

    await goTo(again.page, 'Settings');
    await again.page.getByRole('button', { name: 'Confirm' }).click();
    const dialog = again.page.getByRole('dialog', { name: 'Confirm the rule and its people?' });
    await prove(dialog, pins.ben, 'Ben');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(again.page.getByText(title)).toHaveCount(0);
  },
);

onStage('a store that was deleted begins with the rule on', async ({ stage, launch, dataDir }) => {
  const { app, page, env } = stage;
  await reportInBatches(page, 200);
  await askForSecondPerson(page);
  await app.close();
  rmSync(storeFolder(dataDir), { recursive: true });
  const again = await launch({ env });
  expect(await codeOfSendingAlone(again.page)).toBe('APPROVAL_NEEDED');
  expect((await ruleOf(again.page)).people.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana']);
});

onStage(
  'an older store that is put back ends no rule, and makes no guess at a PIN free',
  async ({ stage, launch, dataDir }) => {
    const { app, page, env } = stage;
    await reportInBatches(page, 200);
    await app.close();
    const backup = mkdtempSync(join(tmpdir(), 'partner-desk-backup-'));
    cpSync(storeFolder(dataDir), backup, { recursive: true });

    const second = await launch({ env });
    await askForSecondPerson(second.page);
    const guess = await proofOf(second.page, 'Ben', pins.wrong);
    const guesses = () => callBridge(second.page, 'approvals.setRule', { environment, on: false, by: guess });
    for (let tries = 0; tries < 5; tries += 1) expect(await codeOf(guesses())).toBe('PIN_WRONG');
    await second.close();

    rmSync(storeFolder(dataDir), { recursive: true });
    cpSync(backup, storeFolder(dataDir), { recursive: true });
    rmSync(backup, { recursive: true });
    const third = await launch({ env });
    expect(await codeOfSendingAlone(third.page)).toBe('APPROVAL_NEEDED');
    expect((await ruleOf(third.page)).restored).toEqual({ why: 'behind', requests: 0 });
    const by = await proofOf(third.page, 'Ben', pins.ben);
    const off = callBridge(third.page, 'approvals.setRule', { environment, on: false, by });
    expect(await codeOf(off)).toBe('PIN_WAIT');
  },
);

onStage(
  'an entry that is removed from the keychain is written anew; one that cannot be read is never no rule',
  async ({ stage, launch, dataDir }) => {
    const { app, page, env } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    await app.close();
    const entries = keychainEntries(dataDir);
    const ofRule = async () => (await entries.names()).filter((name) => name.startsWith(entry));
    const before = await ofRule();
    expect(before).toHaveLength(2);
    for (const name of before) await entries.remove(name);

    const whole = await launch({ env });
    expect(await ruleOf(whole.page)).toMatchObject({ on: true, restored: null });
    expect((await ofRule()).sort()).toEqual(before.sort());
    await whole.close();

    await entries.write(entry, 'nonsense');
    rmSync(storeFolder(dataDir), { recursive: true });
    const empty = await launch({ env });
    expect(await codeOfSendingAlone(empty.page)).toBe('APPROVAL_NEEDED');
    const add = { environment, name: 'Eve', pin: '195730', approves: true } as const;
    expect(await codeOf(callBridge(empty.page, 'approvals.add', add))).toBe('APPROVAL_NEEDED');
    await goTo(empty.page, 'Settings');
    await expect(empty.page.getByText(/remove the entry “approvals\/stage”/)).toBeVisible();
    await empty.close();

    // The way out that the text names.
    await entries.remove(entry);
    const alone = await launch({ env });
    expect(await ruleOf(alone.page)).toMatchObject({ on: false, people: [] });
  },
);
