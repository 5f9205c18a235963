import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { storeWork } from '../../e2e/tasks/bridge.ts';
import { draftBody } from '../../e2e/tasks/samples.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { plainForm, plainPhoto } from '../bases.ts';
import { type Figure, median } from '../figures.ts';
import { actInPage, untilPainted } from '../painted.ts';
import type { Running } from '../setup.ts';

/** Opens a stored draft: from the change of the address to its filled form. Over a plain form of as many fields. */
export async function openDraftFigures({ page, blank, runs }: Running): Promise<Figure[]> {
  const id = await storeWork(page, 'stage', draftBody('BENCH-1'));
  const times: number[] = [];
  const bare: number[] = [];
  let fields = 0;
  for (let run = 0; run < runs; run += 1) {
    await actInPage(page, `location.hash = '#/settings'`);
    await page.getByRole('heading', { level: 1, name: 'Settings', exact: true }).waitFor();
    await page.waitForTimeout(300);
    const shown = `[...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith('Wanjiru grows'))`;
    times.push(await untilPainted(page, shown, () => actInPage(page, `location.hash = '#/drafts/${id}'`)));
    fields = await page.locator('main').locator('input, textarea').count();
    bare.push(await plainForm(blank, fields));
  }
  return [beside('Opening a draft', times, { name: 'a plain form', times: bare }, `${fields} fields, `)];
}

/** The longer side of a picture of 12 megapixels, the shorter one, and both after Kiva's limit. */
const camera = { long: 4_000, short: 3_000, longKept: '1,600', shortKept: '1,200' };

/**
 * Chooses a camera's JPEG for a draft, until its preview is there. Over a blank window that reads, scales and writes the same
 * file by the same decoder. Upright and lying by turns, so that the preview of one is not that of the other.
 */
export async function photoFigures({ page, blank, runs, dataDir }: Running): Promise<Figure[]> {
  const files = [
    pictureFile(dataDir, camera.long, camera.short),
    pictureFile(dataDir, camera.short, camera.long),
  ];
  const id = await storeWork(page, 'stage', draftBody('BENCH-2'));
  await actInPage(page, `location.hash = '#/drafts/${id}'`);
  const times: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const file = files[run % 2] ?? '';
    const [wide, high] =
      run % 2 === 0 ? [camera.longKept, camera.shortKept] : [camera.shortKept, camera.longKept];
    const shown = `document.body.textContent.includes('${wide} × ${high} pixels')`;
    times.push(await untilPainted(page, shown, () => choose(page, file)));
    bare.push(await plainPhoto(blank, file));
  }
  return [
    beside('A photo of 12 megapixels until its preview', times, {
      name: 'the same by a bare window',
      times: bare,
    }),
  ];
}

function beside(
  name: string,
  times: readonly number[],
  base: { name: string; times: readonly number[] },
  note = '',
): Figure {
  const least = { name: base.name, value: median(base.times) };
  return { name, value: median(times), unit: 'ms', base: least, note: `${note}median of ${times.length}` };
}

async function choose(page: Page, file: string): Promise<number> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose a picture|Replace/ }).click();
  const begun = performance.timeOrigin + performance.now();
  await (await chooser).setFiles(file);
  return begun;
}

/** A picture with the detail of a photo, some 5 MB. */
function pictureFile(folder: string, width: number, height: number): string {
  const file = join(folder, `photo-${width}.jpg`);
  const colour = (column: number, row: number): [number, number, number] => [
    60 + ((column * 5 + row * 3) % 140),
    100 + (column % 56),
    100 + (row % 56),
  ];
  writeFileSync(file, jpeg({ width, height, colour, roughness: 12 }));
  return file;
}
