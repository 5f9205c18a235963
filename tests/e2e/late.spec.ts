import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { passes } from './tasks/axe.ts';
import { clockBehind } from './tasks/clock.ts';
import { handsOn } from './tasks/keyboard.ts';
import { goTo } from './tasks/places.ts';
import { atRest, payingRows, startReport, startWork } from './tasks/reporting.ts';
import { journalBody } from './tasks/samples.ts';

// Work that Kiva accepted but nobody published or finalized in PA2 is counted on every page, and named late after days.

const journalsWait = '1 to publish in PA2';
const journalsLate = `${journalsWait}, late`;
const reportLate = '1 report to finalize in PA2, late';

const area = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** A journal and a report that Kiva accepted when the program's clock was four days behind. */
async function acceptedDaysAgo(app: RunningApp): Promise<void> {
  const { page } = app;
  await clockBehind(app, 4);
  await atRest(page, await startWork(page, journalBody()));
  await atRest(page, await startReport(page, payingRows(300).slice(0, 2)));
}

onStage(
  'time alone makes it late; by keyboard one goes there and ticks it, and takes the tick back',
  async ({ stage: { app, page } }) => {
    await acceptedDaysAgo(app);
    await page.clock.install();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(area(page, 'Journals')).toHaveAccessibleDescription(journalsWait);
    await expect(area(page, 'Today')).toHaveAccessibleDescription('2 things are waiting for you');
    await clockBehind(app, 0);
    await page.clock.fastForward('01:01:00');
    await expect(area(page, 'Journals')).toHaveAccessibleDescription(journalsLate);
    await expect(area(page, 'Repayments')).toHaveAccessibleDescription(reportLate);

    const hands = handsOn(page);
    await hands.tabTo('Journals');
    await expect(page.getByRole('tooltip', { name: journalsLate })).toBeVisible();
    await hands.press('Enter');
    await hands.tabTo('I published it');
    await hands.press('Space');
    await expect(area(page, 'Journals')).toHaveAccessibleDescription('');
    await hands.press('Space');
    await expect(area(page, 'Journals')).toHaveAccessibleDescription(journalsLate);
    await goTo(page, 'Repayments');
    await hands.tabTo('Finalized in PA2');
    await hands.press('Space');
    await expect(area(page, 'Repayments')).toHaveAccessibleDescription('');
    await expect(area(page, 'Today')).toHaveAccessibleDescription('1 thing is waiting for you');
  },
);

onStage('it is told on every page, and passes axe in both colours and at 200 %', async ({ stage }) => {
  const { app, page } = stage;
  await acceptedDaysAgo(app);
  await clockBehind(app, 0);
  await page.reload();
  for (const scheme of ['light', 'dark'] as const) {
    await goTo(page, 'Settings');
    await page.getByLabel('Colors').selectOption(scheme);
    for (const name of ['Loans', 'Journals'] as const) {
      await goTo(page, name);
      await expect(area(page, 'Journals')).toHaveAccessibleDescription(journalsLate);
      await expect(area(page, 'Repayments')).toHaveAccessibleDescription(reportLate);
      await passes(page, `${name}, ${scheme}`);
    }
  }
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  const badges = page.getByRole('navigation').getByText('1', { exact: true });
  await expect(badges).toHaveCount(2);
  for (const badge of await badges.all()) await expect(badge).toBeInViewport({ ratio: 1 });
  await passes(page, 'at 200 %');
});
