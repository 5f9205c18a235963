import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { errors } from '../../renderer/i18n/en/errors.ts';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { officeProxy } from './tasks/proxy.ts';
import { listening } from './tasks/troubles.ts';

const [username, password] = ['maria.lopez', 'pr0xy-s&cret-word'];

test('the office’s proxy is signed in to once, also by a PAC file, and the password stands nowhere', async ({
  launch,
  practiceServer,
  endpointsOf,
  dataDir,
}) => {
  const [server, proxy] = [await practiceServer(), await officeProxy(username, password)];
  const pac = await listening(
    createServer((_, answer) =>
      answer
        .writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' })
        .end(`function FindProxyForURL() { return "PROXY 127.0.0.1:${proxy.port}"; }`),
    ),
  );
  const { page, close } = await launch({
    env: endpointsOf({ stage: server }),
    args: [`--proxy-pac-url=http://127.0.0.1:${pac.port}/proxy.pac`, '--proxy-bypass-list=<-loopback>'],
  });
  await switchTo(page, 'Stage');
  const dialog = page.getByRole('dialog', { name: 'Your office’s proxy wants a login' });
  await goTo(page, 'Settings');
  await saveCredentials(page, server.address);
  const refused = await testConnection(page);
  await expect(refused).toContainText(errors.PROXY_LOGIN.title);
  await expect(dialog).toContainText(`127.0.0.1:${proxy.port} stands between`);
  await passes(page, 'the login of a proxy');

  await dialog.getByLabel('Name').fill(username);
  await dialog.getByRole('textbox', { name: 'Password' }).fill('mistyped');
  await dialog.getByRole('checkbox', { name: 'Keep it in the keychain of this computer' }).check();
  await dialog.getByRole('button', { name: 'Sign in to the proxy' }).click();
  // What failed is read again by itself, and meets the proxy.
  await expect(dialog.getByRole('alert')).toHaveText('The proxy did not take the login that was known.');

  await dialog.getByLabel('Name').fill(username);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in to the proxy' }).click();
  await expect(dialog).toBeHidden();
  await expect(await testConnection(page)).toContainText('The connection works');
  await expect(dialog).toBeHidden();
  expect(proxy.forwarded).toContain(`POST ${server.address.tokenUrl}`);
  const received = await server.log();
  expect(new Set(received.map(({ userAgent }) => userAgent))).toEqual(
    new Set([expect.stringMatching(/^PartnerDesk\/\d+\.\d+\.\d+$/)]),
  );
  await close();
  const log = await readFile(join(dataDir, 'logs', 'main.log'), 'utf8');
  expect(log).not.toContain(password);
  expect(log).not.toContain(username);
  await proxy.stop();
  await pac.stop();
});
