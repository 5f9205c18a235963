import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';

// Electron's checklist, item 13, the way actualbudget/actual tests it: hostile addresses × every way to go there.

/** `SERVER` is a real server on this computer, which counts what arrives. */
const hostile = [
  'SERVER/?app://bundle/index.html',
  'https://example.com/#app://bundle/index.html',
  'https://app@bundle/index.html',
  'app://bundle.evil/index.html',
  'app://bundle/assets/x.js',
  'file:///etc/passwd',
  'javascript:void(document.body.dataset.hostile = "ran")',
  'data:text/html,<h1>hostile</h1>',
];

const ways: Record<string, (url: string) => void> = {
  'a link': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url });
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a link to a new window': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    link.remove();
  },
  location: (url) => {
    location.href = url;
  },
  'location.replace': (url) => location.replace(url),
  'a form': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  },
  'a refresh': (url) => {
    const meta = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${url}`,
    });
    document.head.append(meta);
  },
  'window.open': (url) => void window.open(url, '_top'),
};

for (const [way, go] of Object.entries(ways))
  test(`13 · ${way} leads only to the program's own page`, async ({ sharedDesk, practiceServer }) => {
    const { electron, page } = sharedDesk;
    const server = await practiceServer();
    for (const url of hostile) {
      await mark(page);
      await page
        .evaluate(go, url.replace('SERVER', new URL(server.address.apiBaseUrl).origin))
        .catch(() => undefined);
      await page.waitForTimeout(120);
      expect(await whereIs(page), url).toEqual({
        page: 'app://bundle/index.html',
        marked: true,
        hostile: false,
      });
      expect(electron.windows()).toHaveLength(1);
    }
    expect(await server.log()).toEqual([]);
  });

test('13 · a file dropped on the page is not opened', async ({ sharedDesk: { page }, dataDir }) => {
  const file = join(dataDir, 'dropped.html');
  writeFileSync(file, '<h1>hostile</h1>');
  await mark(page);
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 640, y: 700, data });
  await page.waitForTimeout(300);
  expect(await whereIs(page)).toEqual({ page: 'app://bundle/index.html', marked: true, hostile: false });
});

test('13 · `about:blank`, which Chromium lets no guard prevent, is left immediately', async ({
  sharedDesk: { electron, page },
}) => {
  const url = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await mark(page);
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.body.dataset.mark === undefined,
  );
  await expect.poll(url).toMatch(/^app:\/\/bundle\/index\.html/);
});

test('the page may reload itself', async ({ sharedDesk: { page } }) => {
  await mark(page);
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => document.body?.dataset.mark === undefined && 'partnerDesk' in window);
  const answer = await page.evaluate(() => window.partnerDesk.calls['app.state']({}, 'after-reload'));
  expect(answer).toMatchObject({ ok: true });
});

/** Marks the document, to see later that it is still the same one. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.mark = 'same';
  });
}

async function whereIs(page: Page) {
  return page.evaluate(() => ({
    page: location.href.replace(/#.*/, ''),
    marked: document.body.dataset.mark === 'same',
    hostile: document.body.dataset.hostile === 'ran',
  }));
}
