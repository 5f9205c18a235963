import type { Page } from '@playwright/test';
import type { Figure } from '../figures.ts';
import type { Running } from '../setup.ts';

const turns = 240;
const pixels = 360;

/** Scrolling by the wheel through the whole list, over the same wheel in a tall blank page. */
export async function scrollingFigures({ page, blank }: Running): Promise<Figure[]> {
  const measured = await frames(page, '[role="grid"]');
  const bare = await frames(blank, '#scroll');
  return [
    {
      name: 'Scrolling: longest frame',
      value: Math.max(...measured),
      unit: 'ms',
      base: { name: 'tall blank page', value: Math.max(...bare) },
      target: { what: 'value', most: 100 },
      note: `${measured.length} frames`,
    },
    {
      name: 'Scrolling: frames over 50 ms',
      value: shareOver(measured, 50),
      unit: '%',
      base: null,
      note: `tall blank page: ${shareOver(bare, 50).toFixed(1)} %`,
    },
  ];
}

function shareOver(values: readonly number[], limit: number): number {
  return (100 * values.filter((value) => value > limit).length) / values.length;
}

/** Milliseconds between the frames that the page could draw while the wheel turned. */
async function frames(page: Page, area: string): Promise<number[]> {
  const box = await page.locator(area).first().boundingBox();
  if (!box) throw new Error(`${area} is not in sight`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const moments: number[] = [];
    const state = { moments, on: true };
    const next = (now: number) => {
      moments.push(now);
      if (state.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { benchFrames: state });
  });
  for (let turn = 0; turn < turns; turn += 1)
    await page.mouse.wheel(0, turn % 40 === 39 ? pixels * 500 : pixels);
  return page.evaluate(() => {
    const { benchFrames } = window as unknown as { benchFrames: { moments: number[]; on: boolean } };
    benchFrames.on = false;
    return benchFrames.moments
      .slice(1)
      .map((moment, index) => moment - (benchFrames.moments[index] ?? moment));
  });
}
