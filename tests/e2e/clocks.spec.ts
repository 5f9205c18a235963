import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { onStage } from './fixtures/stage.ts';
import { storeWork } from './tasks/bridge.ts';
import { clockBehind } from './tasks/clock.ts';
import { testConnection } from './tasks/credentials.ts';
import { copiesOf } from './tasks/held.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';

// A wrong clock, corrected while the program runs. The clock of the main process is mocked from within: under Debian's
// `faketime` Electron 33 does not reach its first window.

onStage(
  'a clock ahead, right, and behind: all is sent, once, and shown as it is',
  async ({ stage, launch }) => {
    const { app, page, server, env } = stage;
    const offsets = { AHEAD: -730, RIGHT: 0, BEHIND: 400, AGAIN: 0 };
    for (const [loan, behind] of Object.entries(offsets)) {
      await clockBehind(app, behind);
      await openWork(page, 'draft', await storeWork(page, 'stage', draftBody(loan)));
      await reviewAndSend(page, 'Stage');
      await sendIs(page, 'Accepted');
      await goTo(page, 'Settings');
      await expect((await testConnection(page)).getByText('The connection works')).toBeVisible();
    }
    await app.close();

    const again = await launch({ env });
    await goTo(again.page, 'Activity');
    await expect(again.page.getByRole('cell', { name: 'Accepted', exact: true })).toHaveCount(4);
    for (const loan of Object.keys(offsets)) expect(await copiesOf(server, loan)).toBe(1);
  },
);

test('a time zone change between two starts, across midnight, loses nothing', async ({ launch }) => {
  const first = await launch({ env: { TZ: 'Pacific/Kiritimati' } });
  await storeWork(first.page, 'practice', draftBody('EAST'));
  await first.close();
  const second = await launch({ env: { TZ: 'Pacific/Pago_Pago' } });
  await storeWork(second.page, 'practice', draftBody('WEST'));
  await goTo(second.page, 'Drafts');
  for (const loan of ['EAST', 'WEST']) await expect(second.page.getByText(loan).first()).toBeVisible();
});
