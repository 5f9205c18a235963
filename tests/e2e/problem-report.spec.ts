import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { generateLoans } from '../../electron/practice/data/generate.ts';
import { unzip } from '../../electron/sheets/zip.ts';
import type { Input } from '../../shared/contract.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { jpeg } from '../fixtures/pictures/jpeg.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { echoServer } from './tasks/echo.ts';
import { saveAt } from './tasks/files.ts';
import { found, type Needle, needlesOf } from './tasks/needles.ts';
import { goTo } from './tasks/places.ts';
import { atRest } from './tasks/reporting.ts';
import { draftBody, journalBody, reportBody } from './tasks/samples.ts';
import { recorded } from './tasks/wire.ts';

// A report of a problem leaves the office, so nothing of a person or a secret may be in it, whatever went wrong before.

const clientId = 'CANARY-id/+&=?é-%41"x';
const clientSecret = 'CANARY-s3cret/+&=?ñ-%42"\\y z';

/** People and what they wrote; none of these words is one of the program's. */
const borrower = {
  ...{ givenName: 'Zuberi', familyName: 'Nyabokeñ', clientId: 'CM90123456789' },
  loanUse: 'Zuberi buys chickens',
  description: 'Zuberi Nyabokeñ hatches chickens. Call +254 712 345 678 or write to zuberi@hatchery.example.',
};
const journal = { subject: 'Kwamboka thanks you', body: 'Kwamboka has hatched ninety chickens.' };
const people = {
  ...borrower,
  ...journal,
  name: `${borrower.givenName} ${borrower.familyName}`,
  phone: '+254 712 345 678',
  mail: 'zuberi@hatchery.example',
  'first name of the journal': 'Kwamboka',
};

const photo = jpeg({
  width: 900,
  height: 700,
  roughness: 20,
  colour: (x, y) => [60 + ((x + y) % 90), 128, 128],
});

/** A beginning, a middle and an end of the picture. */
const photoNeedles: Needle[] = [600, 5_000, 9_000].map((at) => ({
  what: 'photo',
  form: 'base64',
  bytes: Buffer.from(photo.subarray(at - (at % 3), at - (at % 3) + 60).toString('base64')),
}));

const faults = [
  ...['500', '502-html', '403', 'captive-portal', 'redirect', 'not-json', 'reset', 'reset-after-receipt'],
  ...['token-expired', 'bad-row', 'repeated-ids', '429'],
];

test('after the main job and after each fault no secret, token, name, number or photo is in the file', async ({
  launch,
  practiceServer,
  dataDir,
}) => {
  test.setTimeout(600_000);
  const flags = ['--client-id', clientId, '--client-secret', clientSecret, '--loans', '300'];
  const { server, tokens } = await recorded(await practiceServer(flags));
  let app = await launch({ leftOnStage: true });
  const { page } = app;
  await pointAt(page, server.address);
  await saveCredentials(page, { clientId, clientSecret: 'a-mistyped-one' });
  await testConnection(page);
  await saveCredentials(page, { clientId, clientSecret });
  await testConnection(page);
  await goTo(page, 'Loans');
  await expect(page.getByRole('grid', { name: 'Loans' }).getByRole('link').first()).toBeVisible();

  const zips: [string, Buffer][] = [];
  const report = async (what: string, about: Input<'problems.report'>['about'] = { kind: 'none' }) =>
    zips.push([what, await savedReport(app, join(dataDir, `${zips.length}.zip`), about)]);

  await sendAll(page, 'good');
  await report('after the main job');
  for (const fault of faults) {
    await server.fault({ name: fault, times: 3, delayMs: 1 });
    await callBridge(page, 'loans.page', {
      environment: 'stage',
      query: 'Zuberi',
      status: '',
      offset: 0,
      limit: 20,
    });
    await report(`a list, ${fault}`);
    await server.fault({ name: fault, times: 1, delayMs: 1 });
    for (const id of await sendAll(page, fault)) await report(`a send, ${fault}`, { kind: 'send', id });
    await server.fault({ name: null });
  }
  const echo = await echoServer();
  await pointAt(page, { ...server.address, apiBaseUrl: `http://127.0.0.1:${echo.port}` });
  for (const id of await sendAll(page, 'echo')) await report('a send that is echoed', { kind: 'send', id });
  await report('after an echo');
  await echo.stop();
  await pointAt(page, server.address);
  await server.fault({ name: 'timeout-after-receipt', only: 'draft' });
  const [interrupted = ''] = await startStored(page, await storeDraft(page, 'kill -9'));
  await expect.poll(async () => JSON.stringify(await server.state())).toContain('L-kill -9');
  await app.kill9();
  await server.fault({ name: null });
  app = await launch();
  await report('after a kill -9', { kind: 'send', id: interrupted });

  const names = generateLoans({ seed: 1, count: 300, today: '2026-01-01', partnerId: '9001' }).map(
    ({ name }) => name,
  );
  const tokenParts = tokens().map((token, n) => [`token ${n}`, token.split('.').at(-1) ?? ''] as const);
  const secrets = { 'client id': clientId, secret: clientSecret, ...Object.fromEntries(tokenParts) };
  const borrowers = Object.fromEntries(names.map((name, n) => [`borrower ${n}`, name]));
  const needles = [...needlesOf({ ...secrets, ...people, ...borrowers }), ...photoNeedles];
  for (const [what, zip] of zips) {
    const texts = textsIn(zip);
    expect(Object.keys(texts).length, what).toBeGreaterThan(2);
    expect(texts['log.txt']?.length, what).toBeGreaterThan(100);
    const all = Buffer.from(Object.values(texts).join('\n'));
    expect(found(needles, all), what).toEqual([]);
    expect(found(needles, zip), what).toEqual([]);
  }
  console.log(`${zips.length} files, ${needles.length} needles: found 0 times`);

  // Proof that the search works, and that what support needs is there.
  const [id = ''] = await sendAll(app.page, 'proof');
  const whole = textsIn(await savedReport(app, join(dataDir, 'whole.zip'), { kind: 'send', id }, true));
  expect(found(needles, Buffer.from(whole['request.txt'] ?? '')).join('\n')).toContain(
    'description (in JSON',
  );
  const masked = textsIn(zips.find(([what]) => what === 'a send, 500')?.[1] ?? Buffer.alloc(0));
  expect(masked['request.txt']).toContain('Authorization: Bearer $TOKEN');
  expect(masked['request.txt']).toMatch(/"first_name":"Z\.".*photo: \d+ bytes, SHA-256 [0-9a-f]{64}/s);
  expect(masked['answer.txt']).toContain('HTTP status: 500');
  expect(masked['connection.txt']).toContain('token: passed');
  expect(masked['program.txt']).toContain('Electron, Chromium, Node: ');
});

onStage(
  'is shown file by file, saved as it was shown, and leaves out what is not ticked',
  async ({ stage, dataDir }) => {
    const { page, server, app } = stage;
    await server.fault({ name: '500', only: 'draft', times: 1 });
    const id = await storeWork(page, 'stage', draftBody('REP-1', borrower));
    await sendStored(page, id);
    await page.evaluate(() => {
      location.hash = '#/activity';
    });
    await page
      .getByRole('link', { name: /Zuberi/ })
      .first()
      .click();
    // The code of the error is on the page and in the log.
    const code = await page
      .getByText(/^Reference [0-9A-Z]{8}$/)
      .first()
      .innerText();
    expect(app.log()).toContain(`"ref":"${code.split(' ')[1]}"`);
    await page.getByRole('link', { name: 'Report this problem' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Report a problem' })).toBeVisible();
    const files = page.getByRole('navigation', { name: 'Files of the report' });
    await expect(files.getByRole('listitem')).toHaveText([
      /Program and computer.*program\.txt/s,
      /Connection to Kiva/,
      /Log/,
      /Request/,
      /Kiva’s answer/,
    ]);
    const shown: Record<string, string> = {};
    for (const [button, file] of [
      ['Program and computer', 'program.txt'],
      ['Connection to Kiva', 'connection.txt'],
      ['Log', 'log.txt'],
      ['Request', 'request.txt'],
      ['Kiva’s answer', 'answer.txt'],
    ] as const) {
      await files.getByRole('button', { name: button }).click();
      shown[file] = (await page.getByRole('region', { name: `Content of ${file}` }).textContent()) ?? '';
    }
    expect(shown['request.txt']).toContain('"first_name":"Z."');
    expect(shown['answer.txt']).toContain('HTTP status: 500');
    await passesInBoth(page, 'a report of a problem');
    await expect(files.getByRole('checkbox', { name: /Program and computer/ })).toBeDisabled();
    await files.getByRole('checkbox', { name: 'Include: Log' }).uncheck();
    const path = join(dataDir, 'report.zip');
    await saveAt(app, path);
    await page.getByRole('button', { name: 'Save the report…' }).click();
    await expect(page.getByText('Saved. Attach the file to an email.')).toBeVisible();
    const { 'log.txt': left, ...rest } = shown;
    expect(left).not.toBe('');
    expect(textsIn(readFileSync(path))).toEqual(rest);
    await page.getByRole('switch', { name: /Include people/ }).check();
    await files.getByRole('button', { name: 'Request' }).click();
    await expect(page.getByRole('region', { name: 'Content of request.txt' })).toContainText('Nyabokeñ');
    await expect(page.getByText('The file will contain borrowers’ data.')).toBeVisible();
  },
);

test('is reached from the menu, the palette and Settings, without a network', async ({
  launch,
  endpointsOf,
  practiceServer,
  dataDir,
}) => {
  const server = await practiceServer();
  const app = await launch({ env: endpointsOf({ stage: server }), leftOnStage: true });
  const { page } = app;
  await saveCredentials(page, server.address);
  await server.stop();
  await testConnection(page);
  const heading = page.getByRole('heading', { level: 1, name: 'Report a problem' });
  await app.electron.evaluate(({ Menu, BrowserWindow }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    const item = help?.submenu?.items.find(({ label }) => label.startsWith('Report'));
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(heading).toBeVisible();
  await goTo(page, 'Today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('report a pr');
  await page.keyboard.press('Enter');
  await expect(heading).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Report a problem' }).click();
  await expect(heading).toBeVisible();
  const texts = textsIn(await savedReport(app, join(dataDir, 'offline.zip'), { kind: 'none' }));
  expect(texts['connection.txt']).toContain('CONNECTION_REFUSED');
  expect(texts['request.txt']).toContain('$CLIENT_SECRET');
});

/** Makes a report as the page does, and saves it; by the bridge, since looking at each would take minutes. */
async function savedReport(
  app: RunningApp,
  path: string,
  about: Input<'problems.report'>['about'],
  withPeople = false,
): Promise<Buffer> {
  await saveAt(app, path);
  const asked = { environment: 'stage', about, people: withPeople } as const;
  const { id, files } = await good(callBridge(app.page, 'problems.report', asked));
  const names = files.map(({ name }) => name);
  expect(await good(callBridge(app.page, 'problems.save', { id, files: names }))).toEqual({ saved: true });
  return readFileSync(path);
}

function textsIn(zip: Buffer): Record<string, string> {
  const files = unzip(zip, 50_000_000);
  if (!files.ok) throw new Error(files.error.message);
  return Object.fromEntries([...files.value].map(([name, bytes]) => [name, bytes.toString()]));
}

/** A draft with a photo, a journal and a report; answers their sends once each has an outcome. */
async function sendAll(page: Page, mark: string): Promise<string[]> {
  const works = [
    await storeDraft(page, mark),
    await storeWork(page, 'stage', journalBody({ ...journal, subject: `${journal.subject} ${mark}` })),
    await storeWork(page, 'stage', reportBody({ period: '2026-10' })),
  ];
  const sends = [];
  for (const id of works) sends.push(...(await sendStored(page, id)));
  return sends;
}

async function storeDraft(page: Page, mark: string): Promise<string> {
  const draft = draftBody(`L-${mark}`, borrower);
  const workId = await storeWork(page, 'stage', draft);
  const dataUri = `data:image/jpeg;base64,${photo.toString('base64')}`;
  const kept = {
    ...{ dataUri, bytes: photo.length, width: 900, height: 700 },
    ...{ hash: '0123456789abcdef', warnings: [] },
  };
  const { photoId } = await good(
    callBridge(page, 'photos.save', { environment: 'stage', workId, photo: kept }),
  );
  if (draft.kind === 'draft') draft.content.photoId = photoId;
  await good(callBridge(page, 'work.save', { environment: 'stage', id: workId, body: draft, revision: 1 }));
  return workId;
}

async function sendStored(page: Page, workId: string): Promise<string[]> {
  const sends = await startStored(page, workId);
  await atRest(page, workId);
  return sends;
}

async function startStored(page: Page, workId: string): Promise<string[]> {
  const environment = 'stage';
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  const reason = { overrideReason: 'a test' };
  const started = callBridge(page, 'sends.start', { environment, workId, digest, ...reason });
  return (await good(started)).sendIds;
}

async function pointAt(page: Page, to: PracticeServer['address']): Promise<void> {
  const { tokenUrl, apiBaseUrl, audience } = to;
  const set: EndpointSet = {
    ...{ tokenUrl, apiBaseUrl, audience },
    ...{ journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' },
  };
  await good(callBridge(page, 'endpoints.save', { environment: 'stage', set }));
}
