import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { errors } from '../../renderer/i18n/en/errors.ts';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { officeProxy } from './tasks/proxy.ts';
import { listening, untrustedServer } from './tasks/troubles.ts';

const account = { username: 'maria.lopez', password: 'pr0xy-s&cret-word' };

const dialogIn = (page: Page) => page.getByRole('dialog', { name: 'Your office’s proxy asks for a login' });

async function signIn(page: Page, password: string): Promise<void> {
  const dialog = dialogIn(page);
  await dialog.getByLabel('Name').fill(account.username);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('checkbox', { name: 'Save it in the keychain of this computer' }).check();
  await dialog.getByRole('button', { name: 'Sign in to the proxy' }).click();
}

test('the office’s proxy is signed in to once, and the password stands nowhere', async ({
  launch,
  practiceServer,
  endpointsOf,
  dataDir,
}) => {
  const [server, proxy] = [await practiceServer(), await officeProxy(account)];
  const options = {
    env: endpointsOf({ stage: server }),
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  };
  // Practice would meet the proxy as well, which no real proxy does: it is on this computer.
  const { page, close } = await launch({ ...options, leftOnStage: true });
  await saveCredentials(page, server.address);
  await expect(dialogIn(page)).toContainText(`127.0.0.1:${proxy.port} is between`);
  await passesInBoth(page, 'the login of a proxy');

  const name = dialogIn(page).getByLabel('Name');
  await dialogIn(page).getByRole('button', { name: 'Sign in to the proxy' }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Enter the name.');
  await signIn(page, 'mistyped');
  // What failed is read again by itself, and meets the proxy.
  await expect(dialogIn(page).getByRole('alert')).toContainText('The proxy did not accept the saved login');
  await signIn(page, account.password);
  await expect(dialogIn(page)).toBeHidden();
  await expect(await testConnection(page)).toContainText('The connection works');
  expect(proxy.forwarded).toContain(`POST ${server.address.tokenUrl}`);
  const agents = (await server.log()).map(({ userAgent }) => userAgent ?? '');
  for (const agent of agents) expect(agent).toMatch(/^PartnerDesk\/\d+\.\d+\.\d+$/);
  await close();

  const second = await launch({ ...options, leftOnStage: true });
  await goTo(second.page, 'Settings');
  await expect(await testConnection(second.page)).toContainText('The connection works');
  await expect(dialogIn(second.page)).toBeHidden();
  await second.close();
  const log = await readFile(join(dataDir, 'logs', 'main.log'), 'utf8');
  expect(log).not.toContain(account.password);
  expect(log).not.toContain(account.username);
  await proxy.stop();
});

test('a proxy that a PAC file names is signed in to before a secure connection, whose certificate counts', async ({
  launch,
}) => {
  const untrusted = await untrustedServer();
  const proxy = await officeProxy(account, untrusted.port);
  const script = `function FindProxyForURL() { return "PROXY 127.0.0.1:${proxy.port}"; }`;
  const pac = await listening(
    createServer((_, answer) =>
      answer.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' }).end(script),
    ),
  );
  const { page } = await launch({ args: [`--proxy-pac-url=http://127.0.0.1:${pac.port}/proxy.pac`] });
  await switchTo(page, 'Stage');
  const { current } = await good(callBridge(page, 'endpoints.get', { environment: 'stage' }));
  await saveCredentials(page, { clientId: 'client-of-test', clientSecret: 'secret-of-test' });
  await expect(dialogIn(page)).toBeVisible();
  await signIn(page, account.password);
  await expect(dialogIn(page)).toBeHidden();
  await expect(await testConnection(page)).toContainText(errors.TLS_UNTRUSTED.title);
  expect(proxy.forwarded).toContain(`CONNECT ${new URL(current.tokenUrl).host}:443`);
  await Promise.all([proxy.stop(), pac.stop(), untrusted.stop()]);
});
