import { expect, type Page } from '@playwright/test';
import { errors } from '../../renderer/i18n/en/errors.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { askForSecondPerson, pins, prove } from './tasks/approving.ts';
import { passes } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { goTo, openWork, switchTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { closedPort, loginProxy, untrustedServer } from './tasks/troubles.ts';

const scopes = ['read:loans', 'create:loan_draft', 'create:journal_update', 'create:repayment'];

test('credentials are saved, tested, still there after a restart, and removed', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = await practiceServer(['--client-id', 'client-0815-WXYZ']);
  const env = endpointsOf({ stage: server });
  const first = await launch({ env });
  await switchTo(first.page, 'Stage');
  await saveCredentials(first.page, server.address);
  const connection = await testConnection(first.page);
  for (const text of ['The connection works', server.address.partnerId, ...scopes, 'Sign-in is valid until'])
    await expect(connection).toContainText(text);
  await first.close();

  const { page } = await launch({ env });
  await goTo(page, 'Settings');
  await expect(page.getByText('Saved in your keychain. The Client ID ends in WXYZ.')).toBeVisible();
  await expect(await testConnection(page)).toContainText('The connection works');
  await page.getByRole('button', { name: 'Remove credentials' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, remove them' }).click();
  await expect(page.getByText('No credentials are saved for Stage yet.')).toBeVisible();
  await goTo(page, 'Loans');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText(errors.NO_CREDENTIALS.title);
});

type Scene = {
  page: Page;
  server: PracticeServer;
  set: EndpointSet;
  use: (set: Partial<EndpointSet>) => Promise<void>;
  /** The same, and saves the credentials again: they belong to the host where they were saved. */
  moveWithSecret: (set: Partial<EndpointSet>) => Promise<void>;
};
type Case = {
  name: string;
  code: ErrorCode;
  begin: (scene: Scene) => Promise<unknown>;
  end?: () => Promise<void>;
};

const failing = (name: string, code: ErrorCode, only?: string): Case => ({
  name,
  code,
  begin: ({ server }) => server.fault({ name, ...(only === undefined ? {} : { only }) }),
});

/** Failures of a connection test; those that take a server or a start of their own are in connection.spec.ts. */
function cases(proxyPort: number, untrustedPort: number, closed: number): Case[] {
  const tokenAt =
    (tokenUrl: string) =>
    ({ moveWithSecret }: Scene) =>
      moveWithSecret({ tokenUrl });
  return [
    {
      name: 'nothing saved',
      code: 'NO_CREDENTIALS',
      begin: ({ page }) => good(callBridge(page, 'credentials.remove', { environment: 'stage' })),
    },
    {
      name: 'wrong secret',
      code: 'CREDENTIALS_REFUSED',
      begin: ({ page, server: { address } }) =>
        saveCredentials(page, { ...address, clientSecret: 'mistyped' }),
    },
    {
      name: 'closed port',
      code: 'CONNECTION_REFUSED',
      begin: tokenAt(`http://127.0.0.1:${closed}/oauth/token`),
    },
    { name: `proxy ${proxyPort}`, code: 'PROXY_LOGIN', begin: tokenAt('https://auth.kiva.org/oauth/token') },
    { name: 'unknown host', code: 'HOST_NOT_FOUND', begin: tokenAt('https://direct.kiva.org/oauth/token') },
    {
      name: 'untrusted certificate',
      code: 'TLS_UNTRUSTED',
      begin: tokenAt(`https://localhost:${untrustedPort}/oauth/token`),
    },
    failing('captive-portal', 'NOT_JSON', 'token'),
    failing('redirect', 'REDIRECTED'),
    failing('403', 'MISSING_PERMISSION'),
    failing('500', 'KIVA_FAILED'),
    failing('429', 'KIVA_BUSY'),
    failing('reset', 'CONNECTION_LOST'),
    {
      name: 'credentials of another host',
      code: 'CREDENTIALS_ELSEWHERE',
      begin: ({ use }) => use({ tokenUrl: `http://localhost:${closed}/oauth/token` }),
    },
    {
      name: 'wrong API address',
      code: 'KIVA_NOT_FOUND',
      begin: ({ set, use }) => use({ apiBaseUrl: `${set.apiBaseUrl}/x` }),
    },
  ];
}

test('every connection failure has its own text that says what to do', async ({ launch, practiceServer }) => {
  const [proxy, untrusted, server] = [await loginProxy(), await untrustedServer(), await practiceServer()];
  const { page } = await launch({
    args: [
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=direct.kiva.org',
      '--host-resolver-rules=MAP direct.kiva.org ~NOTFOUND',
    ],
  });
  // The proxy has a test of its own (proxy.spec.ts): here its dialog is put away whenever it comes.
  const dialog = page.getByRole('dialog', { name: 'Your office’s proxy asks for a login' });
  await page.addLocatorHandler(dialog, () => dialog.getByRole('button', { name: 'Cancel' }).click());
  await switchTo(page, 'Stage');
  const { tokenUrl, apiBaseUrl, audience } = server.address;
  const set: EndpointSet = {
    tokenUrl,
    apiBaseUrl,
    audience,
    journalsPath: 'singular',
    journalsBody: 'wrapped',
    loansStatus: 'optional',
  };
  const use = async (change: Partial<EndpointSet>): Promise<void> => {
    await good(callBridge(page, 'endpoints.save', { environment: 'stage', set: { ...set, ...change } }));
  };
  const moveWithSecret = async (change: Partial<EndpointSet>): Promise<void> => {
    await use(change);
    await saveCredentials(page, server.address);
  };
  const texts = new Map<string, string>();
  for (const { name, code, begin } of cases(proxy.port, untrusted.port, await closedPort())) {
    await moveWithSecret({});
    await server.fault({ name: null });
    await begin({ page, server, set, use, moveWithSecret });
    const text = await shownReason(page);
    expect.soft(text, name).toContain(`${errors[code].title}. ${errors[code].next}`);
    expect.soft(texts.get(text), `${name} reads like another case`).toBeUndefined();
    texts.set(text, name);
  }
  await proxy.stop();
  await untrusted.stop();
});

/** The text of the first failed step, without the step's name, time, and folded details. */
async function shownReason(page: Page): Promise<string> {
  const connection = await testConnection(page);
  const step = connection.getByRole('listitem').filter({ hasText: ': failed' }).first();
  const text = await step.innerText();
  return text.replace(/^[^:]*: failed\s*[\d,.]+ ms\s*/, '').replace(/\s*Technical details\s*$/, '');
}

test('actions that the credentials do not allow are disabled, with the reason', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = await practiceServer(['--scopes', 'read:loans']);
  const { page } = await launch({ env: endpointsOf({ stage: server }) });
  await switchTo(page, 'Stage');
  await saveCredentials(page, server.address);
  const wanted = {
    Drafts: 'create:loan_draft',
    Journals: 'create:journal_update',
    Repayments: 'create:repayment',
  };
  for (const [area, scope] of Object.entries(wanted)) {
    const link = page.getByRole('link', { name: area, exact: true });
    await expect(link).toHaveAttribute('aria-disabled', 'true');
    await expect(link).toHaveAccessibleDescription(
      `Your Kiva credentials do not include ${scope}. Ask partnersupport@kiva.org to add it.`,
    );
    await link.click({ force: true });
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  }
  const result = await testConnection(page);
  const verdict = result.getByText('The connection works, but 3 of 4 permissions are missing');
  await expect(verdict).toBeInViewport();
  await expect(result).toContainText('create:repayment: without it you cannot send repayment reports.');
  await goTo(page, 'Loans');
  await expect(page.getByRole('grid', { name: 'Loans' })).toBeVisible();
  const id = await storeWork(page, 'stage', draftBody('L-1'));
  await openWork(page, 'draft', id);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Send to Stage' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Send to Stage' })).toHaveAccessibleDescription(
    /create:loan_draft/,
  );
});

test('invisible characters in pasted credentials are removed, visible oddities get a hint', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = await practiceServer();
  const { page } = await launch({ env: endpointsOf({ stage: server }) });
  await switchTo(page, 'Stage');
  const { clientId, clientSecret } = server.address;
  const marked = (text: string) => `\u200B ${text.slice(0, 5)}\u00AD\u2060${text.slice(5)}\uFEFF`;
  await goTo(page, 'Settings');
  const secret = page.getByRole('textbox', { name: 'Client secret', exact: true });
  await secret.fill(`"${clientSecret}"`);
  await expect(page.getByText('The Client secret starts or ends with quotation marks')).toBeVisible();
  await secret.fill(marked(clientSecret));
  await expect(page.getByText('The Client secret starts or ends with quotation marks')).toHaveCount(0);
  await saveCredentials(page, { clientId: marked(clientId), clientSecret: marked(clientSecret) });
  await expect((await testConnection(page)).getByText('The connection works')).toBeVisible();
});

test('another token host gets the secret only after it is entered again with an approver’s PIN', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const [first, other] = [await practiceServer(), await practiceServer()];
  const before = await launch({ env: endpointsOf({ stage: first }) });
  await switchTo(before.page, 'Stage');
  await saveCredentials(before.page, first.address);
  await askForSecondPerson(before.page);
  await before.close();

  const { page } = await launch({ env: endpointsOf({ stage: other }) });
  await goTo(page, 'Loans');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert').first()).toContainText(errors.CREDENTIALS_ELSEWHERE.title);
  await goTo(page, 'Settings');
  const host = new URL(other.address.tokenUrl).host;
  await expect(page.getByText(`The saved credentials are not sent to ${host}`)).toBeVisible();
  await passes(page, 'credentials of another host');
  expect(await other.log()).toEqual([]);

  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill(other.address.clientId);
  await page.getByRole('textbox', { name: 'Client secret', exact: true }).fill(other.address.clientSecret);
  await page.getByRole('button', { name: 'Save credentials' }).click();
  const dialog = page.getByRole('dialog', { name: 'An approver’s PIN is needed' });
  await expect(dialog).toContainText(host);
  await prove(dialog, pins.wrong, 'Ben');
  await dialog.getByRole('button', { name: 'Save credentials' }).click();
  await expect(dialog).toContainText(errors.PIN_WRONG.title);
  expect(await other.log()).toEqual([]);
  await prove(dialog, pins.ben);
  await dialog.getByRole('button', { name: 'Save credentials' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Saved in your keychain\./)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Client secret', exact: true })).toHaveValue('');
  await expect(await testConnection(page)).toContainText('The connection works');
});
