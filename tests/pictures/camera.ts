import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { appFolder } from '../e2e/fixtures/paths.ts';

/** High enough for whole forms; what stands beside the navigation is about as wide as a guide. */
const view = { width: 1060, height: 1500 };
const widest = 900;
const margin = 8;

/** Takes a picture of the smallest rectangle that has all of these parts. */
export type Camera = (picture: string, ...parts: Locator[]) => Promise<void>;

/** A camera that saves into the folder of a language. */
export async function cameraOn(page: Page, language: string): Promise<Camera> {
  const folder = join(appFolder, 'test-results', 'guides', language);
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize(view);
  return async (picture, ...parts) => {
    await parts[0]?.scrollIntoViewIfNeeded();
    // A page that was just opened has the focus on its heading, with a ring around it.
    await page.evaluate(() => document.querySelector<HTMLElement>('h1:focus')?.blur());
    const { height } = page.viewportSize() ?? view;
    const boxes = [];
    for (const part of parts) {
      await expect(part).toBeVisible();
      const box = await part.boundingBox();
      if (box !== null) boxes.push(box);
    }
    const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
    const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
    const right = Math.min(
      view.width,
      x + widest,
      Math.max(...boxes.map((box) => box.x + box.width)) + margin,
    );
    const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
    const clip = { x, y, width: right - x, height: bottom - y };
    const path = join(folder, `${picture}.jpg`);
    await page.screenshot({ path, clip, type: 'jpeg', quality: 60, animations: 'disabled' });
  };
}
