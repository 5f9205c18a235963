import { expect, type Page } from '@playwright/test';
import type { WorkBody } from '../../shared/model/work.ts';
import { test } from './fixtures/app.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { openWork } from './tasks/places.ts';
import { draftBody, journalBody, reportBody } from './tasks/samples.ts';
import { saved } from './tasks/writing.ts';

// Two programs on one data folder: neither silently overwrites the other's text.

const environment = 'practice';

/** Stores like another program that read the work after the page did. */
async function saveElsewhere(page: Page, id: string, body: WorkBody): Promise<void> {
  const { revision } = await good(callBridge(page, 'work.get', { environment, id }));
  await good(callBridge(page, 'work.save', { environment, id, body, revision }));
}

async function textsOf(page: Page, id: string): Promise<string[]> {
  const versions = await good(callBridge(page, 'work.versions', { environment, id }));
  const bodies = versions.map(({ version }) =>
    callBridge(page, 'work.version', { environment, id, version }),
  );
  const current = callBridge(page, 'work.get', { environment, id });
  const kept = await Promise.all(bodies.map((body) => good(body)));
  return [(await good(current)).body, ...kept].map((body) => JSON.stringify(body));
}

async function choose(page: Page, button: string): Promise<void> {
  await expect(page.getByRole('alert')).toContainText('changed somewhere else');
  await page.getByRole('button', { name: 'Choose which text to use' }).click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await saved(page);
}

const kinds = {
  draft: {
    body: (text: string) => draftBody('CE-1', { loanUse: text }),
    field: (page: Page) => page.getByRole('textbox', { name: 'Loan use', exact: true }),
  },
  journals: {
    body: (text: string) => journalBody({ subject: text }),
    field: (page: Page) => page.getByRole('textbox', { name: 'Subject', exact: true }),
  },
  report: {
    body: (text: string) => reportBody({ period: text }),
    field: (page: Page) => page.getByRole('textbox', { name: 'Month', exact: true }),
  },
} as const;

for (const [kind, { body, field }] of Object.entries(kinds)) {
  const begin = async (page: Page): Promise<string> => {
    const id = await storeWork(page, environment, body('first'));
    await openWork(page, kind as keyof typeof kinds, id);
    await expect(field(page)).toHaveValue('first');
    await saveElsewhere(page, id, body('theirs'));
    await field(page).fill('mine');
    await field(page).press('Tab');
    return id;
  };

  test(`${kind}: keeping the text on screen stores the other one as a version`, async ({
    fileDesk: { page },
  }) => {
    const id = await begin(page);
    await choose(page, 'Keep what is on my screen');
    await expect(field(page)).toHaveValue('mine');
    const [now, ...kept] = await textsOf(page, id);
    expect(now).toContain('"mine"');
    expect(kept.join()).toContain('"theirs"');
    await field(page).fill('mine2');
    await field(page).press('Tab');
    await expect.poll(async () => (await textsOf(page, id))[0]).toContain('"mine2"');
  });

  test(`${kind}: taking the other text stores the one on screen as a version`, async ({
    fileDesk: { page },
  }) => {
    const id = await begin(page);
    await choose(page, 'Use the other text');
    await expect(field(page)).toHaveValue('theirs');
    const [now, ...kept] = await textsOf(page, id);
    expect(now).toContain('"theirs"');
    expect(kept.join()).toContain('"mine"');
    await field(page).fill('theirs2');
    await field(page).press('Tab');
    await expect.poll(async () => (await textsOf(page, id))[0]).toContain('"theirs2"');
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    const versions = page.getByRole('dialog', { name: 'Earlier versions' });
    await versions
      .getByRole('button', { name: /^Show: version/ })
      .first()
      .click();
    await expect(versions).toContainText('mine');
    await versions.getByRole('button', { name: /^Restore/ }).click();
    await expect(field(page)).toHaveValue('mine');
    await expect.poll(async () => (await textsOf(page, id))[0]).toContain('"mine"');
  });
}
