import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { jpegSize, metadataSegments } from '../../shared/rules/jpeg.ts';
import { comment, exif, iptc, secretWords, xmp } from '../fixtures/pictures/camera.ts';
import { heif } from '../fixtures/pictures/headers.ts';
import { jpeg } from '../fixtures/pictures/jpeg.ts';
import { pngBomb } from '../fixtures/pictures/png.ts';
import { test } from './fixtures/app.ts';
import { beginDraft } from './tasks/drafting.ts';
import { chooseFile } from './tasks/files.ts';
import { holdAnswers } from './tasks/ipc-record.ts';
import { longestPause, watchPauses } from './tasks/pauses.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';

// A borrower's photo on its way to Kiva: any picture in, a small upright JPEG without metadata out.

/** Made by libheif's own encoder, with a camera's metadata. */
const heicFile = join(import.meta.dirname, '../fixtures/pictures/garden.heic');

const upright: Parameters<typeof jpeg>[0] = {
  width: 1_200,
  height: 904,
  colour: (column, row) => [60 + ((column * 5 + row * 3) % 140), 128, 128],
  roughness: 20,
};

test('a camera’s picture is rotated upright and sent without metadata', async ({
  launchOnStage,
  practiceServer,
  dataDir,
}) => {
  const server = await practiceServer();
  const { page } = await launchOnStage(server);
  await beginDraft(page);
  await page.getByRole('textbox', { name: 'Given name', exact: true }).fill('Achieng');
  const taken = jpeg({ ...upright, extra: [exif(6), xmp(), iptc(), comment()] });
  await choose(page, dataDir, 'IMG_0001.txt', taken);
  await expect(page.getByText(/904 × 1,?200 pixels/)).toBeVisible();
  await review(page);
  await sendButton(page, 'Stage').click();
  await sendIs(page, 'Accepted');
  const state = (await server.state()) as unknown as { drafts: { sent: { image_encoded: string } }[] };
  const sent = Buffer.from(state.drafts[0]?.sent.image_encoded.split(',')[1] ?? '', 'base64');
  expect(jpegSize(sent)).toEqual({ width: 904, height: 1_200 });
  expect(metadataSegments(sent)).toEqual([]);
  for (const word of secretWords) {
    expect(taken.includes(word)).toBe(true);
    expect(sent.includes(word)).toBe(false);
  }
});

test('a phone’s HEIC picture becomes a JPEG without metadata, and the page may compile no WebAssembly', async ({
  fileDesk: { page },
  dataDir,
}) => {
  await beginDraft(page);
  await choose(page, dataDir, 'IMG_0002.HEIC', readFileSync(heicFile));
  await expect(page.getByText(/1,?200 × 904 pixels/)).toBeVisible();
  const source = await page.getByRole('img', { name: /photo/i }).first().getAttribute('src');
  const made = Buffer.from(source?.split(',')[1] ?? '', 'base64');
  expect(jpegSize(made)).toEqual({ width: 1_200, height: 904 });
  expect(metadataSegments(made)).toEqual([]);
  const compiled = await page.evaluate(() => {
    try {
      return String(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(compiled).toBe('CompileError');
});

test('a draft that is closed while its photo is being stored keeps it', async ({
  fileDesk: desk,
  dataDir,
}) => {
  const { page } = desk;
  await beginDraft(page);
  await page.getByRole('textbox', { name: 'Given name', exact: true }).fill('Achieng');
  const letGo = await holdAnswers(desk, 'photos.save');
  await choose(page, dataDir, 'IMG_0001.jpg', jpeg(upright));
  await expect(page.getByText(/1,?200 × 904 pixels/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await letGo();
  await page.getByRole('link', { name: /Achieng/ }).click();
  await expect(page.getByText(/1,?200 × 904 pixels/)).toBeVisible();
});

test('an unusable picture gives a message that says what to do', async ({ fileDesk: { page }, dataDir }) => {
  await beginDraft(page);
  for (const [name, bytes, words] of [
    ['bomb.png', pngBomb(), 'too large'],
    ['iphone.jpg', Buffer.concat([heif('heic', 4_032, 3_024), Buffer.alloc(100)]), 'HEIC'],
    ['notes.jpg', Buffer.from('not a picture at all'), 'not a picture'],
    ['cut.jpg', jpeg(upright).subarray(0, 4_000), 'damaged'],
  ] as const) {
    await choose(page, dataDir, name, bytes);
    await expect(page.getByRole('alert').filter({ hasText: words }), name).toBeVisible();
  }
});

test('the window stays responsive while 40 million pixels are prepared', async ({
  fileDesk: { page },
  dataDir,
}) => {
  await beginDraft(page);
  const huge = jpeg({ ...upright, width: 8_000, height: 5_000 });
  await watchPauses(page);
  await choose(page, dataDir, 'huge.jpg', huge);
  await expect(page.getByText(/1,?600 × 1,?000 pixels/)).toBeVisible();
  const longest = await longestPause(page);
  console.log(`40 megapixels: longest pause of the page ${longest} ms`);
  // Decoding in the page itself would hold it for seconds.
  expect(longest).toBeLessThan(5_000);
});

async function choose(page: Page, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  // From disk, as a person does: a buffer would pass through the page and block it.
  await chooseFile(page, /Choose a picture|Replace/, file);
}
