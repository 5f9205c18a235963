import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { errors } from '../../renderer/i18n/en/errors.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { hangingPort } from '../fixtures/hanging-port.ts';
import { test } from './fixtures/app.ts';
import { passes, passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { goTo } from './tasks/places.ts';
import { startWork } from './tasks/reporting.ts';
import { draftBody } from './tasks/samples.ts';

const environment = 'stage';

/** The steps as they stand there, each with its state. */
async function stepsOf(connection: Locator): Promise<string[]> {
  const lines = await connection.getByRole('listitem').allInnerTexts();
  return lines.map((line) => line.split('\n')[0] ?? '');
}

function saysWhy(connection: Locator, code: ErrorCode): Promise<void> {
  return expect(connection).toContainText(`${errors[code].title}. ${errors[code].next}`);
}

test('credentials without any permission fail at the permissions, and silence at signing in', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--scopes', ',', '--scope-rule', 'whole']);
  const { page } = await launchOnStage(server);
  const refused = await testConnection(page);
  await saysWhy(refused, 'SCOPE_REFUSED');
  expect((await stepsOf(refused)).slice(1, 3)).toEqual(['Sign in', 'Permissions: failed']);

  await server.fault({ name: 'timeout-after-receipt', only: 'token' });
  const connection = page.getByRole('region', { name: 'Connection', exact: true });
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(connection.getByText('The connection did not work')).toBeVisible({ timeout: 90_000 });
  await saysWhy(connection, 'TIMEOUT');
});

test('no connection in 15 seconds is told apart from a slow answer, for signing in and for reading', async ({
  launch,
  practiceServer,
}) => {
  test.skip(process.platform === 'win32', 'a program that listens cannot be stopped there');
  test.setTimeout(180_000);
  const [server, hanging] = [await practiceServer(), await hangingPort()];
  const nowhere = `http://127.0.0.1:${hanging.port}`;
  const slow = await slowServer(server.address.apiBaseUrl);
  const { page } = await launch({ leftOnStage: true });
  const use = async (change: object): Promise<void> => {
    const { tokenUrl, apiBaseUrl, audience } = server.address;
    const variants = { journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' } as const;
    const set = { tokenUrl, apiBaseUrl, audience, ...variants, ...change };
    await good(callBridge(page, 'endpoints.save', { environment, set }));
  };
  const read = async () => {
    const began = performance.now();
    const answer = await callBridge(page, 'loans.page', {
      environment,
      query: '',
      status: '',
      offset: 0,
      limit: 5,
    });
    return { answer, seconds: (performance.now() - began) / 1_000 };
  };
  await use({ tokenUrl: `${nowhere}/oauth/token` });
  await saveCredentials(page, server.address);
  const connection = await testConnection(page);
  await saysWhy(connection, 'CONNECT_TIMEOUT');
  expect((await stepsOf(connection))[0]).toBe('Reach Kiva’s server or the proxy: failed');

  await use({ apiBaseUrl: nowhere });
  await saveCredentials(page, server.address);
  const hung = await read();
  expect(hung.answer).toMatchObject({ ok: false, error: { code: 'CONNECT_TIMEOUT' } });
  expect(hung.seconds).toBeGreaterThan(14);
  expect(hung.seconds).toBeLessThan(25);
  await use({ apiBaseUrl: slow.origin });
  const dripped = await read();
  expect(dripped.answer.ok).toBe(true);
  expect(dripped.seconds).toBeGreaterThan(16);
  slow.end();
  hanging.end();
});

/** Takes each connection, says nothing for longer than a connection may take, and then lets the answer of another server drip. */
async function slowServer(behind: string): Promise<{ origin: string; end: () => void }> {
  const server = createServer(async ({ url = '', headers }, response) => {
    const { authorization = '' } = headers;
    const text = await (await fetch(`${behind}${url}`, { headers: { authorization } })).text();
    await setTimeout(16_000);
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let from = 0; from < text.length; from += text.length / 4 + 1) {
      response.write(text.slice(from, from + text.length / 4 + 1));
      await setTimeout(400);
    }
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end };
}

test('a computer without a network is told so at the name of the host', async ({ launch }) => {
  const { electron, page } = await launch({
    leftOnStage: true,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  await electron.evaluate(({ net }) => {
    net.isOnline = () => false;
  });
  await saveCredentials(page, { clientId: 'client-of-test', clientSecret: 'secret-of-test' });
  const connection = await testConnection(page);
  await saysWhy(connection, 'NO_NETWORK');
  const [first, second] = await stepsOf(connection);
  expect([first, second]).toEqual([
    'Find Kiva’s address: failed',
    'Reach Kiva’s server or the proxy: not tried',
  ]);
});

test('what Kiva’s texts leave open is found out without a POST, named and kept', async ({
  launch,
  practiceServer,
}) => {
  const flags = ['--journals-path', 'plural', '--journals-body', 'array', '--api-docs'];
  const server = await practiceServer([...flags, '--loans-status', 'required', '--scope-rule', 'named']);
  const { page } = await launch({ leftOnStage: true });
  const { tokenUrl, apiBaseUrl, audience } = server.address;
  const set = { tokenUrl, apiBaseUrl, audience, journalsPath: 'singular', journalsBody: 'wrapped' } as const;
  await good(callBridge(page, 'endpoints.save', { environment, set: { ...set, loansStatus: 'optional' } }));
  await saveCredentials(page, server.address);
  const connection = await testConnection(page);
  for (const text of [
    'The connection works',
    'Journals go to /partners/…',
    'Journals are sent as […]',
    'The list of loans needs a status.',
    'Token number (jti)',
  ])
    await expect(connection).toContainText(text);
  await passesInBoth(page, 'the result of a connection test');
  const { current } = await good(callBridge(page, 'endpoints.get', { environment }));
  expect(current).toMatchObject({ journalsPath: 'plural', journalsBody: 'array', loansStatus: 'required' });
  const sent = (await server.log()).filter(
    ({ method, path }) => method === 'POST' && path !== '/oauth/token',
  );
  expect(sent).toEqual([]);
});

test('the addresses of Production are not taken by Stage, which its lock would not guard', async ({
  launch,
}) => {
  const { page } = await launch({ leftOnStage: true });
  await goTo(page, 'Settings');
  const api = page.getByRole('textbox', { name: 'API base URL' });
  await api.fill('https://partner-api.k1.kiva.org');
  await page.getByRole('button', { name: 'Save addresses' }).click();
  await expect(page.getByText('This address belongs to the other environment').first()).toBeVisible();
  await expect(api).toHaveAttribute('aria-invalid', 'true');
  await passes(page, 'an address of the other environment');
  const { current } = await good(callBridge(page, 'endpoints.get', { environment }));
  expect(current.apiBaseUrl).toBe('https://partner-api-stage.kiva.org');
});

test('Kiva’s own pages open from Settings and Go live', async ({ launchOnStage, practiceServer }) => {
  const { electron, page } = await launchOnStage(await practiceServer(['--partner-id', '145']));
  const opened = await electron.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = async (url) => void urls.push(url);
    return urls;
  });
  await testConnection(page);
  const swagger = page.getByRole('button', { name: 'Open Kiva’s description of the API (Swagger)' });
  await page.getByRole('button', { name: 'Open the API page of partner 145' }).click();
  await swagger.click();
  await page.evaluate(() => {
    location.hash = '#/go-live';
  });
  const sides = page.getByRole('region', { name: 'Four things that change' }).first();
  await sides.getByRole('button', { name: 'Open Kiva’s description of the API (Swagger)' }).click();
  await expect
    .poll(() => opened.evaluate((urls) => urls.map((url) => url)))
    .toEqual([
      'https://partners.staging.kiva.org/pa3/partner/145/api',
      'https://partner-api-stage.kiva.org/swagger-ui/',
      'https://partner-api-stage.kiva.org/swagger-ui/',
    ]);
});

test('another partner’s credentials send nothing until a person goes on as that partner', async ({
  launch,
  practiceServer,
}) => {
  const [server, other] = [
    await practiceServer(['--partner-id', '145']),
    await practiceServer(['--partner-id', '9002']),
  ];
  const { page } = await launch({ leftOnStage: true });
  const use = async ({ address }: typeof server): Promise<void> => {
    const { tokenUrl, apiBaseUrl, audience } = address;
    const variants = { journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' } as const;
    const set = { tokenUrl, apiBaseUrl, audience, ...variants };
    await good(callBridge(page, 'endpoints.save', { environment, set }));
    await saveCredentials(page, address);
  };
  await use(server);
  await good(callBridge(page, 'portfolio.refresh', { environment, scope: 'all', resume: false }));
  const id = await storeWork(page, environment, draftBody('L-145'));
  await startWork(page, draftBody('L-145-sent'));
  await use(other);
  await saysWhy(await testConnection(page), 'PARTNER_CHANGED');
  const review = await callBridge(page, 'work.review', { environment, id });
  const refresh = await callBridge(page, 'portfolio.refresh', { environment, scope: 'all', resume: false });
  for (const result of [review, refresh])
    expect(result).toMatchObject({ ok: false, error: { code: 'PARTNER_CHANGED' } });

  const notice = page.getByRole('alert').filter({ hasText: 'These credentials belong to partner 9002' });
  await notice.getByRole('button', { name: 'Continue as partner 9002…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, continue as partner 9002' }).click();
  await expect(notice).toBeHidden();
  await expect(await testConnection(page)).toContainText('The connection works');
  expect(await good(callBridge(page, 'work.list', { environment, kind: 'draft' }))).toEqual([]);
  await goTo(page, 'Activity');
  await expect(page.getByText('1 request of another partner is hidden.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Activity' })).toBeHidden();
  await page.getByRole('button', { name: 'Also show them' }).click();
  await expect(page.getByRole('table', { name: 'Activity' }).getByRole('row')).toHaveCount(2);
  await passes(page, 'the requests of another partner');
  await goTo(page, 'Settings');

  await use(server);
  await page.getByRole('button', { name: 'Continue as partner 145…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, continue as partner 145' }).click();
  await goTo(page, 'Drafts');
  const drafts = await good(callBridge(page, 'work.list', { environment, kind: 'draft' }));
  expect(drafts.map((draft) => draft.id)).toContain(id);
  expect(drafts).toHaveLength(2);
});

test('a file of Kiva’s support replaces the known addresses once its changes were seen', async ({
  launch,
  dataDir,
}) => {
  const { page } = await launch({ leftOnStage: true });
  await goTo(page, 'Settings');
  const [name, host] = ['Moved in December', 'https://api.new.kiva.org'];
  const moved = { name, dated: '2026-12', tokenUrl: `${host}/oauth/token`, audience: host, apiBaseUrl: host };
  const choose = async (stage: object[]): Promise<void> => {
    const path = join(dataDir, 'addresses.test.json');
    writeFileSync(path, JSON.stringify({ version: '2027-01-01', stage, production: [] }));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a file of addresses…' }).click();
    await (await chooser).setFiles(path);
  };
  const dialog = page.getByRole('dialog', { name: 'New list of Kiva’s addresses' });
  await choose([{ ...moved, tokenUrl: 'https://kiva.org.evil.com/token' }]);
  await expect(dialog).toContainText('This file cannot be used');
  await page.keyboard.press('Escape');

  await choose([moved]);
  await expect(dialog).toContainText('Stage, new: Moved in December (2026-12)');
  await expect(dialog).toContainText('Production, removed: Kiva’s go-live page (2025-09)');
  await passesInBoth(page, 'the changes of a list of addresses');
  await dialog.getByRole('button', { name: 'Use this list' }).click();
  await expect(page.getByRole('combobox', { name: 'Start from' })).toContainText(
    'Moved in December (2026-12)',
  );
  await page.getByRole('combobox', { name: 'Start from' }).selectOption(name);
  await expect(page.getByRole('textbox', { name: 'API base URL' })).toHaveValue(host);
});
