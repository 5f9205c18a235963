import { type ElectronApplication, expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** Gives the window's page a size. */
export function resize(electron: ElectronApplication, width: number, height: number): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }, [w = 0, h = 0]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height],
  );
}

/** How many rows of a grid, or lines of a list, can be seen whole. */
export function rowsInSight(list: Locator): Promise<number> {
  return list.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const rows = [...element.querySelectorAll('[role="row"], [role="option"]')];
    const head = element.querySelector('[role="columnheader"]')?.getBoundingClientRect();
    const top = Math.max(box.top, head?.bottom ?? 0) - 1;
    const bottom = Math.min(box.bottom, innerHeight) + 1;
    return rows.filter((row) => {
      const place = row.getBoundingClientRect();
      return place.top >= top && place.bottom <= bottom;
    }).length;
  });
}

/** Zooms the page of a window that is `width` pixels wide, and waits until it has that little room. */
export async function setZoom({ electron, page }: RunningApp, factor: number, width: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / factor);
}
