import { expect, type Page } from '@playwright/test';
import type { Input } from '../../shared/contract.ts';
import { type Environment, environments } from '../../shared/environment.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import { test } from './fixtures/app.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { openProduction } from './tasks/going-live.ts';
import {
  areas,
  chooseEnvironment,
  type EnvironmentName,
  environmentButton,
  environmentNames,
  goTo,
  openWork,
  productionDialog,
  switchTo,
  windowTitle,
} from './tasks/places.ts';
import { draftBody, journalBody, reportBody } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';
import { recorded, type Wire } from './tasks/wire.ts';

const wrongWords = [
  'production',
  'PRODUCTIO',
  'PRODUCTION ',
  ' PRODUCTION',
  'PRODUCTION!',
  'STAGE',
  'РRODUCTION',
];

/** The procedures of the contract that take any environment: one that is added and not listed below does not compile. */
type ScopedName = {
  [N in ProcedureName]: Input<N> extends { environment: infer E extends Environment }
    ? 'production' extends E
      ? N
      : never
    : never;
}[ProcedureName];

const one = { id: crypto.randomUUID() };
const proof = { personId: one.id, pin: '582913' };
const set: EndpointSet = {
  tokenUrl: 'https://a.kiva.org',
  apiBaseUrl: 'https://b.kiva.org',
  audience: 'a',
  journalsPath: 'singular',
  journalsBody: 'wrapped',
  loansStatus: 'optional',
};

/** A valid input for each, without the environment. */
const productionCalls: { [N in ScopedName]: Omit<Input<N>, 'environment'> } = {
  'audit.get': { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
  'audit.verify': {},
  'audit.save': { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z', format: 'json', name: 'n' },
  'audit.erase': { loanIds: ['L-1'] },
  'goLive.dossier': {},
  'goLive.save': { format: 'json', name: 'n' },
  'desk.get': {},
  'desk.save': { person: 'P' },
  'level.get': {},
  'level.save': { level: 'ask' },
  'removal.inventory': {},
  'removal.remove': { waits: 0, word: 'PRODUCTION' },
  'level.pass': { by: proof, starts: 1 },
  'problems.report': { about: { kind: 'none' }, people: false },
  'credentials.status': {},
  'credentials.save': { clientId: 'c', clientSecret: 's' },
  'credentials.remove': {},
  'connection.test': {},
  'connection.session': {},
  'partner.get': {},
  'partner.accept': { partnerId: '1' },
  'endpoints.get': {},
  'endpoints.save': { set },
  'endpoints.importPresets': { text: '{}', take: false },
  'store.setAside': {},
  'store.goOn': {},
  'store.mend': {},
  'store.rescue': { save: false },
  'store.aside': {},
  'store.deleteAside': { name: 'n' },
  'store.showAside': { name: 'n' },
  'store.useCopy': {},
  'updates.install': { address: '/today' },
  'updates.reopen': {},
  'loans.page': { query: '', status: '', offset: 0, limit: 1 },
  'config.get': { refresh: true },
  'work.list': { kind: 'draft' },
  'work.get': one,
  'work.save': { ...one, body: draftBody('L-1') },
  'work.saveMany': { works: [{ id: one.id, body: draftBody('L-1') }] },
  'work.remove': one,
  'work.restore': one,
  'work.versions': one,
  'work.version': { ...one, version: 1 },
  'work.carry': one,
  'work.carried': {},
  'photos.save': {
    workId: one.id,
    photo: {
      dataUri: 'data:image/jpeg;base64,',
      bytes: 1,
      width: 1,
      height: 1,
      hash: '0'.repeat(16),
      warnings: [],
    },
  },
  'photos.get': { photoId: 'p' },
  'photos.earlier': { workId: one.id, clientId: 'c' },
  'photos.earlierOfGroup': { workId: one.id, groupClientId: '', clientIds: ['c'] },
  'work.review': one,
  'sends.start': { workId: one.id, digest: '0'.repeat(64) },
  'sends.list': { limit: 1, offset: 0 },
  'sends.lines': { limit: 1, offset: 0 },
  'sends.outbox': {},
  'sends.leave': { sendIds: [one.id] },
  'sends.get': one,
  'sends.settle': { ...one, verdict: 'again' },
  'sends.resume': one,
  'sends.withdraw': one,
  'sends.progress': { workId: one.id },
  'sends.control': { workId: one.id, action: 'pause' },
  'receipts.get': { workId: one.id },
  'receipts.save': { workId: one.id, format: 'json', name: 'receipt' },
  'todo.list': {},
  'todo.done': { sendIds: [one.id], done: true },
  'today.get': {},
  'reporting.get': {},
  'reporting.save': { reporting: {} },
  'reports.month': {},
  'reports.names': {},
  'reports.sent': {},
  'reports.facts': { period: '2026-11', meaning: 'repaid', loanIds: [] },
  'reports.lock': { workId: one.id, digest: '0'.repeat(64), by: proof },
  'reports.unlock': { workId: one.id, by: proof, why: 'w' },
  'approvals.get': {},
  'approvals.add': { name: 'A', pin: '582913', approves: true },
  'approvals.changePin': { by: proof, newPin: '582913' },
  'approvals.remove': { personId: one.id, by: proof },
  'approvals.setRule': { on: true, by: proof },
  'approvals.waiting': {},
  'journals.candidates': { statuses: ['payingBack'] },
  'journals.picture': { url: 'https://www.kiva.org/x.jpg' },
  'journals.templates': {},
  'journals.saveTemplates': { templates: [] },
  'choices.pinned': {},
  'choices.savePinned': { pinned: {} },
  'portfolio.status': {},
  'portfolio.refresh': { scope: 'payable', resume: false },
  'portfolio.stop': {},
  'portfolio.search': { filter: {}, sort: [], offset: 0, limit: 1 },
  'portfolio.facets': {},
  'portfolio.loan': { key: 'k' },
  'portfolio.summary': { period: '2026-11', today: '2026-11-21' },
  'portfolio.sums': { filter: {}, sort: [], all: true, keys: [] },
  'portfolio.ids': { filter: {}, sort: [], keys: null },
  'portfolio.copy': { filter: {}, sort: [], columns: [{ id: 'loanId', title: 'Loan ID' }], keys: null },
  'portfolio.export': {
    filter: {},
    sort: [],
    columns: [{ id: 'loanId', title: 'Loan ID' }],
    format: 'csv',
    name: 'loans',
  },
  'grid.get': {},
  'grid.save': { settings: { columns: [], views: [] } },
  'views.save': { view: { name: 'Mine', filter: {} }, name: 'Mine' },
  'imports.remembered': {},
  'imports.remember': { reading: { signature: '', fields: [], styles: {}, forAll: {}, choices: [] } },
};

test('Production needs the confirmation word: by hand', async ({ launch }) => {
  const { page } = await launch();
  await openProduction(page);
  await chooseEnvironment(page, 'Production');
  const { dialog, word, enter } = productionDialog(page);
  await expect(enter).toBeDisabled();
  for (const wrong of wrongWords) {
    await word.fill(wrong);
    await expect(enter).toBeDisabled();
    await word.press('Enter');
  }
  await word.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(environmentButton(page, 'Practice')).toBeVisible();

  await chooseEnvironment(page, 'Production');
  await expect(word).toHaveValue('');
  await word.fill('PRODUCTION');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(environmentButton(page, 'Practice')).toBeVisible();
});

test('Production needs the confirmation word: also when called past the page', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = await practiceServer();
  const env = endpointsOf({ production: server });
  const first = await launch({ env });
  for (const word of ['', ...wrongWords])
    expect(await callBridge(first.page, 'environment.switch', { to: 'production', word })).toMatchObject({
      ok: false,
      error: { code: 'CONFIRMATION_WRONG' },
    });
  await everyCallIsLocked(first.page);
  await switchTo(first.page, 'Production');
  await first.close();

  const { page, electron } = await launch({ env });
  await expect(environmentButton(page, 'Stage')).toBeVisible();
  await expect.poll(() => windowTitle(electron)).toMatch(/ – Stage$/);
  await everyCallIsLocked(page);
  expect(await server.log()).toEqual([]);
});

/** Calls everything that takes an environment, for Production: refused before anything is done. */
async function everyCallIsLocked(page: Page): Promise<void> {
  for (const [name, input] of Object.entries(productionCalls)) {
    const inProduction = { environment: 'production', ...input } as never;
    const answer = await callBridge(page, name as ProcedureName, inProduction);
    expect(answer, name).toMatchObject({ ok: false, error: { code: 'PRODUCTION_LOCKED' } });
  }
}

test('the window title and the band name the environment on every page', async ({ launch }) => {
  const { page, electron } = await launch();
  for (const environment of environments) {
    const name = environmentNames[environment];
    await switchTo(page, name);
    for (const area of areas) {
      await goTo(page, area);
      await expect(page.locator('header').getByText(name.toUpperCase(), { exact: true })).toBeVisible();
      await expect.poll(() => windowTitle(electron)).toBe(`${area} – Partner Desk – ${name}`);
    }
  }
});

test('data of Stage never reaches Production, and the other way around', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = (name: string, partner: string) =>
    practiceServer([
      ...[
        '--client-id',
        `client-of-${name}`,
        '--client-secret',
        `secret-of-${name}`,
        '--partner-id',
        partner,
      ],
    ]);
  const stage = await recorded(await server('stage', '1111'));
  const production = await recorded(await server('production', '2222'));
  const { page } = await launch({ env: endpointsOf({ stage: stage.server, production: production.server }) });
  await workIn(page, 'Stage', stage);
  await workIn(page, 'Production', production);
  await switchTo(page, 'Stage');
  await expectOwnWork(page, 'Stage');
  await switchTo(page, 'Production');
  await expectOwnWork(page, 'Production');
  await switchTo(page, 'Practice');
  await goTo(page, 'Drafts');
  await expect(page.getByRole('heading', { name: 'No drafts yet' })).toBeVisible();

  const marks = (name: string, partner: string, { tokens }: Wire) => [
    ...[`client-of-${name}`, `secret-of-${name}`, `MARK-${name}`, `/partner/${partner}/`, ...tokens()],
  ];
  const [ofStage, ofProduction] = [marks('stage', '1111', stage), marks('production', '2222', production)];
  for (const mark of ofStage) expect([mark, stage.sent().includes(mark)]).toEqual([mark, true]);
  for (const mark of ofProduction) expect([mark, production.sent().includes(mark)]).toEqual([mark, true]);
  for (const mark of ofStage) expect([mark, production.sent().includes(mark)]).toEqual([mark, false]);
  for (const mark of ofProduction) expect([mark, stage.sent().includes(mark)]).toEqual([mark, false]);
});

/** Uses everything once: credentials, loans, lists, and a send of every kind with a mark in it. */
async function workIn(page: Page, name: EnvironmentName, { server }: Wire): Promise<void> {
  const environment = name === 'Stage' ? 'stage' : 'production';
  const mark = `MARK-${environment}`;
  await switchTo(page, name);
  await saveCredentials(page, server.address);
  await goTo(page, 'Loans');
  await expect(page.getByRole('grid', { name: 'Loans' })).toBeVisible();
  const bodies = [draftBody(mark, { familyName: mark }), journalBody({ subject: mark }), reportBody()];
  for (const body of bodies) {
    const id = await storeWork(page, environment, body);
    await openWork(page, body.kind, id);
    await reviewAndSend(page, name);
    await sendIs(page, 'Accepted');
  }
}

/** One draft, one journal, one report, three sends, all containing the mark of this environment. */
async function expectOwnWork(page: Page, name: EnvironmentName): Promise<void> {
  const environment = name === 'Stage' ? 'stage' : 'production';
  const mark = `MARK-${environment}`;
  await goTo(page, 'Drafts');
  await expect(page.getByRole('table', { name: 'Drafts' }).getByRole('link')).toHaveText([`Wanjiru ${mark}`]);
  await goTo(page, 'Journals');
  await expect(page.getByRole('table', { name: 'Journals' }).getByRole('link')).toHaveText([mark]);
  await goTo(page, 'Activity');
  const activity = page.getByRole('table', { name: 'Activity' });
  await expect(activity.getByRole('link')).toHaveText([/^Report of October 2026/, mark, `Wanjiru ${mark}`]);
  await expect(activity.getByRole('cell', { name, exact: true })).toHaveCount(3);
}

test('text typed just before a switch stays in its environment', async ({ launch }) => {
  const { page } = await launch();
  await typeDraftAndSwitch(page, 'Ursula', () => chooseEnvironment(page, 'Stage'));
  await typeDraftAndSwitch(page, 'Viola', () =>
    good(callBridge(page, 'environment.switch', { to: 'stage', word: '' })),
  );
  for (const environment of ['stage', 'practice'] as const) {
    await switchTo(page, environmentNames[environment]);
    const list = await good(callBridge(page, 'work.list', { environment, kind: 'draft' }));
    const names = list.map(({ title }) => title).filter((title) => title !== '');
    if (environment === 'stage') expect(names).toEqual([]);
    // The second one was typed while the main process switched without the page: it is saved once the environment is back.
    else expect(names).toEqual(expect.arrayContaining(['Ursula', 'Viola']));
  }
});

/** Types into a new draft on Practice, and switches to Stage before the page had time to save. */
async function typeDraftAndSwitch(page: Page, name: string, change: () => Promise<unknown>): Promise<void> {
  await switchTo(page, 'Practice');
  await goTo(page, 'Drafts');
  await page.getByRole('button', { name: 'New draft' }).click();
  await page.getByRole('textbox', { name: 'Given name' }).fill(name);
  await change();
  await expect(environmentButton(page, 'Stage')).toBeVisible();
}
