import { expect, type Page } from '@playwright/test';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { echoServer } from './tasks/echo.ts';
import { ipcRecord, recordIpc } from './tasks/ipc-record.ts';
import { filesUnder, found, foundInFiles, needlesOf } from './tasks/needles.ts';
import { heapOf, pageTexts } from './tasks/page-memory.ts';
import { areas, goTo, openWork, switchTo } from './tasks/places.ts';
import { draftBody, journalBody, reportBody } from './tasks/samples.ts';
import { reviewAndSend, type SendWord, sendIs } from './tasks/sending.ts';
import { recorded } from './tasks/wire.ts';

// Secrets and tokens stay in the main process and the keychain: these tests look for them everywhere else, in every
// encoding. Each has characters that change when they are put into a URL, a form or JSON.

const clientId = 'CANARY-id/+&=?é-%41"x';
const clientSecret = 'CANARY-s3cret/+&=?ñ-%42"\\y z';

test('no secret or token is in a file, the log, the page, or any response to it', async ({
  launch,
  dataDir,
  practiceServer,
}) => {
  const flags = ['--client-id', clientId, '--client-secret', clientSecret];
  const { server, sent, tokens } = await recorded(await practiceServer(flags));
  const first = await launch();
  await recordIpc(first);
  await setUp(first.page, server);
  await saveCredentials(first.page, { clientId, clientSecret: 'a-mistyped-one' });
  await testConnection(first.page);
  await saveCredentials(first.page, { clientId, clientSecret });
  await useEverything(first.page, server);
  const answers = await ipcRecord(first);
  const typedInto = await pageTexts(first.page);
  await first.close();

  // Nothing was typed in this page, so not even its heap may contain a secret.
  const second = await launch();
  await recordIpc(second);
  await useEverything(second.page, server, 'again');
  answers.push(...(await ipcRecord(second)));
  const heap = await heapOf(second.page);

  const issued = tokens();
  expect(issued.length).toBeGreaterThan(2);
  const tokenParts = Object.fromEntries(
    issued.map((token, n) => [`token ${n}`, token.split('.').at(-1) ?? '']),
  );
  const needles = needlesOf({ 'client id': clientId, secret: clientSecret, ...tokenParts });
  // Proof that the search works: the wire has all secrets, and the heap has what the page shows.
  const onTheWire = found(needles, Buffer.from(sent(), 'latin1')).join('\n');
  expect(onTheWire).toContain('secret (form-encoded, utf8)');
  expect(onTheWire).toMatch(/token \d+ \(plain, utf8\)/);
  expect(heap.includes('Wanjiru')).toBe(true);
  expect(answers.join('\n')).toContain('Wanjiru');

  expect(found(needles, Buffer.from(answers.join('\n')))).toEqual([]);
  expect(found(needles, Buffer.from(typedInto))).toEqual([]);
  expect(found(needles, heap)).toEqual([]);
  expect(found(needles, Buffer.from(first.log() + second.log()))).toEqual([]);
  await second.close();
  expect(filesUnder(dataDir).length).toBeGreaterThan(5);
  expect(foundInFiles(needles, dataDir)).toEqual([]);
});

/** Goes to Stage and points it at the server. */
async function setUp(page: Page, server: PracticeServer): Promise<void> {
  await switchTo(page, 'Stage');
  await pointAt(page, server.address);
}

async function pointAt(
  page: Page,
  to: Pick<EndpointSet, 'tokenUrl' | 'apiBaseUrl' | 'audience'>,
): Promise<void> {
  const { tokenUrl, apiBaseUrl, audience } = to;
  const set: EndpointSet = {
    tokenUrl,
    apiBaseUrl,
    audience,
    journalsPath: 'singular',
    journalsBody: 'wrapped',
    loansStatus: 'optional',
  };
  await good(callBridge(page, 'endpoints.save', { environment: 'stage', set }));
}

/** Every page, every kind of send, failures of every sort, and a server that repeats what it was told. */
async function useEverything(page: Page, server: PracticeServer, mark = 'once'): Promise<void> {
  await pointAt(page, server.address);
  for (const area of areas) await goTo(page, area);
  await testConnection(page);
  await good(callBridge(page, 'connection.session', { environment: 'stage' }));
  await good(callBridge(page, 'config.get', { environment: 'stage', refresh: true }));
  await send(page, draftBody(mark, { familyName: mark }), 'Accepted');
  await send(page, journalBody({ subject: mark }), 'Accepted');
  await server.expireTokens();
  await send(page, reportBody({ period: mark === 'once' ? '2026-01' : '2026-02' }), 'Accepted');
  for (const name of ['500', 'not-json', 'token-expired', 'captive-portal', 'redirect']) {
    await server.fault({ name });
    await testConnection(await settings(page));
    await callBridge(page, 'loans.page', {
      environment: 'stage',
      query: name,
      status: '',
      offset: 0,
      limit: 20,
    });
    await server.fault({ name: null });
  }
  const echo = await echoServer();
  await pointAt(page, { ...server.address, apiBaseUrl: `http://127.0.0.1:${echo.port}` });
  await testConnection(await settings(page));
  await goTo(page, 'Loans');
  await send(page, draftBody(`${mark} echo`), 'Refused');
  await echo.stop();
}

async function settings(page: Page): Promise<Page> {
  await goTo(page, 'Settings');
  return page;
}

async function send(page: Page, body: Parameters<typeof storeWork>[2], word: SendWord): Promise<void> {
  const id = await storeWork(page, 'stage', body);
  await openWork(page, body.kind, id);
  await reviewAndSend(page, 'Stage');
  await sendIs(page, word);
}
