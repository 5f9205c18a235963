import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { appFolder, electronExecutable } from './fixtures/paths.ts';
import type { Fault } from './fixtures/practice-server.ts';
import { onStage } from './fixtures/stage.ts';
import { endStartedAnew } from './fixtures/started-anew.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { copiesOf, heldOf } from './tasks/held.ts';
import { holdAnswers } from './tasks/ipc-record.ts';
import { goTo, openWork } from './tasks/places.ts';
import { atRest, payingRows, progressOf, reportInBatches, startReport } from './tasks/reporting.ts';
import { draftBody, journalBody } from './tasks/samples.ts';
import {
  activityRow,
  activitySays,
  answerOnPage,
  review,
  reviewAndSend,
  type SendWord,
  sendButton,
  sendIs,
} from './tasks/sending.ts';

// Nothing is sent twice and nothing is lost, whatever the network does.

/** Opens a new draft with this loan id and family name; both tell it apart from all others. */
async function openDraft(page: Page, mark: string): Promise<void> {
  const id = await storeWork(page, 'stage', draftBody(mark, { familyName: mark }));
  await openWork(page, 'draft', id);
}

const faults: { fault: Fault; word: SendWord; copies: number }[] = [
  { fault: { name: 'reset' }, word: 'Unknown', copies: 0 },
  { fault: { name: 'reset-after-receipt' }, word: 'Unknown', copies: 1 },
  { fault: { name: '500' }, word: 'Unknown', copies: 0 },
  { fault: { name: '502-html' }, word: 'Unknown', copies: 0 },
  { fault: { name: 'captive-portal' }, word: 'Unknown', copies: 0 },
  { fault: { name: 'redirect' }, word: 'Unknown', copies: 0 },
  { fault: { name: 'not-json' }, word: 'Unknown', copies: 1 },
  { fault: { name: '403' }, word: 'Waiting', copies: 0 },
  { fault: { name: 'token-expired' }, word: 'Waiting', copies: 0 },
  { fault: { name: 'token-expired', times: 1 }, word: 'Accepted', copies: 1 },
  { fault: { name: 'slow', delayMs: 300 }, word: 'Accepted', copies: 1 },
];

onStage('each fault of the line ends in the right word, and is never sent twice', async ({ sharedStage }) => {
  const { page, server } = sharedStage;
  for (const { fault, word, copies } of faults) {
    const mark = `${fault.name}-${fault.times ?? 'always'}`;
    await openDraft(page, mark);
    await review(page);
    await server.fault({ ...fault, only: 'draft' });
    await sendButton(page, 'Stage').click();
    await sendIs(page, word);
    await server.fault({ name: null });
    await activitySays(page, `Wanjiru ${mark}`, word);
    expect([mark, await copiesOf(server, mark)]).toEqual([mark, copies]);
  }
});

onStage('what Kiva refuses says so, with Kiva’s own words', async ({ sharedStage: { page, server } }) => {
  const id = await storeWork(page, 'stage', journalBody({ loanId: 'NO-SUCH-LOAN', clientId: '' }));
  await openWork(page, 'journals', id);
  await reviewAndSend(page, 'Stage');
  await sendIs(page, 'Refused');
  await expect(await answerOnPage(page)).toContainText('there is no loan NO-SUCH-LOAN');
  await expect(page.getByText(/Kiva’s message: .*there is no loan NO-SUCH-LOAN/)).toBeVisible();
  expect((await server.state()).journals).toEqual([]);
});

onStage('a power cut in the middle of a send leaves it unknown, once', async ({ stage, launch }) => {
  const { server, env } = stage;
  await openDraft(stage.page, 'CUT');
  await review(stage.page);
  await server.fault({ name: 'timeout-after-receipt', only: 'draft' });
  await sendButton(stage.page, 'Stage').click();
  await expect.poll(() => copiesOf(server, 'CUT')).toBe(1);
  await stage.app.kill9();
  await server.fault({ name: null });

  const { page } = await launch({ env });
  await activitySays(page, 'Wanjiru CUT', 'Unknown');
  await expect(activityRow(page, 'Wanjiru CUT')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Activity', exact: true })).toHaveAccessibleDescription(
    '1 thing in the Outbox is waiting for you',
  );
  await page.getByRole('link', { name: 'Wanjiru CUT' }).click();
  await page.getByRole('button', { name: 'It arrived' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, it arrived' }).click();
  await sendIs(page, 'Accepted');
  await expect(page.getByText('A person decided this after checking in PA2.')).toBeVisible();
  expect(await copiesOf(server, 'CUT')).toBe(1);
});

onStage(
  'closing the window in the middle of a send lets it end, whoever starts the program meanwhile',
  async ({ stage, launch, dataDir }) => {
    const { app, server, env } = stage;
    await openDraft(app.page, 'CLOSE');
    await review(app.page);
    await server.fault({ name: 'slow', delayMs: 200_000, only: 'draft' });
    await sendButton(app.page, 'Stage').click();
    await expect.poll(() => copiesOf(server, 'CLOSE')).toBe(1);
    const closing = app.close();
    const second = { env: { ...process.env, ...env, PARTNER_DESK_DATA_DIR: dataDir }, timeout: 60_000 };
    await promisify(execFile)(electronExecutable(), [appFolder], second);
    // Only now, so that even a slow second start finds the first program running.
    await server.fault({ name: null });
    await closing;
    await endStartedAnew(app.log, dataDir);

    const { page } = await launch({ env });
    await activitySays(page, 'Wanjiru CLOSE', 'Accepted');
    expect(await copiesOf(server, 'CLOSE')).toBe(1);
  },
);

onStage('an unknown send goes again once, by a person’s word', async ({ sharedStage: { page, server } }) => {
  await openDraft(page, 'AGAIN');
  await server.fault({ name: 'reset', only: 'draft' });
  await reviewAndSend(page, 'Stage');
  await sendIs(page, 'Unknown');
  await server.fault({ name: null });
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, send again' }).dblclick();
  await expect.poll(() => copiesOf(server, 'AGAIN')).toBe(1);
  await goTo(page, 'Activity');
  await expect(activityRow(page, 'Wanjiru AGAIN')).toHaveCount(2);
  await expect(activityRow(page, 'Wanjiru AGAIN').first()).toContainText('Accepted');
  expect(await copiesOf(server, 'AGAIN')).toBe(1);
  await page.getByRole('link', { name: 'Wanjiru AGAIN' }).last().click();
  await expect(page.getByRole('button', { name: 'Send again' })).toHaveCount(0);
});

onStage('a waiting send goes when the person says so', async ({ sharedStage: { page, server } }) => {
  await openDraft(page, 'LATER');
  await server.fault({ name: '403', only: 'draft' });
  await reviewAndSend(page, 'Stage');
  await sendIs(page, 'Waiting');
  await expect(page.getByText('Kiva answered, but did not accept it')).toBeVisible();
  await expect(page.getByText('no part of it has left')).toHaveCount(0);
  await server.fault({ name: null });
  await page.getByRole('button', { name: 'Send now' }).click();
  await sendIs(page, 'Accepted');
  expect(await copiesOf(server, 'LATER')).toBe(1);
});

onStage('older amounts do not go after newer ones that Kiva took', async ({ stage: { page, server } }) => {
  const [row] = payingRows(120);
  if (!row) throw new Error('no loan pays back');
  await reportInBatches(page, 200);
  await server.fault({ name: '403', only: 'repayments' });
  const older = await startReport(page, [{ ...row, amount: '1' }]);
  expect((await atRest(page, older)).rows.waiting).toBe(1);
  await server.fault({ name: null });
  const newer = await startReport(page, [{ ...row, amount: '2' }]);
  expect((await atRest(page, newer)).rows.accepted).toBe(1);
  const [waiting] = (await progressOf(page, older)).batches;
  await page.evaluate((id) => {
    location.hash = `#/activity/${id}`;
  }, waiting?.id);
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('Left out: a newer request replaces it')).toBeVisible();
  const resumed = await callBridge(page, 'sends.control', {
    ...{ environment: 'stage', workId: older, action: 'resume' },
  });
  expect(resumed).toEqual({ ok: true, value: { leftOut: 0 } });
  expect((await progressOf(page, older)).rows).toMatchObject({ waiting: 0, outdated: 1 });
  expect(await heldOf(server, [row])).toEqual([row.loanId]);
});

onStage(
  'two clicks send once, and so do two calls past the page',
  async ({ sharedStage: { page, server } }) => {
    await openDraft(page, 'TWICE');
    await review(page);
    await sendButton(page, 'Stage').dblclick();
    await sendIs(page, 'Accepted');
    expect(await copiesOf(server, 'TWICE')).toBe(1);

    const workId = await storeWork(page, 'stage', draftBody('CALLS'));
    const { digest } = await good(callBridge(page, 'work.review', { environment: 'stage', id: workId }));
    const start = () => callBridge(page, 'sends.start', { environment: 'stage', workId, digest });
    const answers = await Promise.all([start(), start(), start()]);
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.sort()).toEqual(['ALREADY_SENT', 'ALREADY_SENT', 'ok']);
    await expect.poll(() => copiesOf(server, 'CALLS')).toBe(1);
  },
);

onStage(
  'the same content is held back, and goes again only with a reason',
  async ({ sharedStage: { page, server } }) => {
    await openDraft(page, 'SAME');
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    await openDraft(page, 'SAME');
    await review(page);
    await expect(page.getByText('One item was sent before')).toBeVisible();
    await expect(page.getByRole('link', { name: /^SAME, sent / })).toBeVisible();
    await expect(sendButton(page, 'Stage')).toBeDisabled();
    const reason = page.getByRole('textbox', { name: 'Why send it again?' });
    await reason.fill('   ');
    await expect(sendButton(page, 'Stage')).toBeDisabled();
    await reason.fill('It was deleted in PA2 by mistake');
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Accepted');
    await expect(page.getByText('It was deleted in PA2 by mistake')).toBeVisible();
    expect(await copiesOf(server, 'SAME')).toBe(2);
  },
);

onStage(
  'a busy Kiva is waited for, and the send goes on by itself',
  async ({ sharedStage: { app, page, server } }) => {
    await openDraft(page, 'BUSY');
    await server.fault({ name: '429', only: 'draft' });
    const letGo = await holdAnswers(app, 'sends.progress');
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Waiting');
    // Until the page knows the next step, it does not ask a person to act.
    await expect(page.getByRole('button', { name: 'Send now' })).toBeVisible();
    await expect(page.getByText('It is sent only when you choose to send it.')).toBeHidden();
    await letGo();
    await expect(page.getByText(/Partner Desk tries again at /)).toBeVisible();
    await server.fault({ name: null });
    await sendIs(page, 'Accepted', { timeout: 60_000 });
    expect(await copiesOf(server, 'BUSY')).toBe(1);
  },
);
