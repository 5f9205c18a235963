/** A rectangle of the screen, in device-independent pixels. */
export type WindowBounds = { x: number; y: number; width: number; height: number };

/** What is remembered of the window; the rectangle is the one it has when not maximised, zoom 1 is 100 %. */
export type SavedBounds = WindowBounds & { maximized: boolean; zoom: number };

/** Half of this is 320 × 256, what a page must fit in at 200 % zoom (WCAG 2.2, 1.4.10). */
export const minimumSize = { width: 640, height: 512 } as const;

const defaultSize = { width: 1_280, height: 800 } as const;

/**
 * Where the window opens: wholly on the screen it was mostly on, else in the middle of the first one. Screens come and
 * go, so a remembered place is never trusted. `workAreas` holds at least the primary screen, first.
 */
export function placeWindow(
  saved: WindowBounds | null,
  workAreas: readonly [WindowBounds, ...WindowBounds[]],
): WindowBounds {
  const [primary] = workAreas;
  const area = saved === null ? undefined : mostCovered(saved, workAreas);
  return area && saved ? fitted(saved, area) : centred(primary);
}

function mostCovered(window: WindowBounds, areas: readonly WindowBounds[]): WindowBounds | undefined {
  const covered = areas.map((area) => ({ area, size: overlap(window, area) })).filter(({ size }) => size > 0);
  return covered.sort((a, b) => b.size - a.size)[0]?.area;
}

function overlap(a: WindowBounds, b: WindowBounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function fitted(window: WindowBounds, area: WindowBounds): WindowBounds {
  const width = clamp(window.width, minimumSize.width, area.width);
  const height = clamp(window.height, minimumSize.height, area.height);
  return {
    x: clamp(window.x, area.x, area.x + area.width - width),
    y: clamp(window.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function centred(area: WindowBounds): WindowBounds {
  const width = Math.min(defaultSize.width, area.width);
  const height = Math.min(defaultSize.height, area.height);
  const x = area.x + Math.floor((area.width - width) / 2);
  return { x, y: area.y + Math.floor((area.height - height) / 2), width, height };
}

/** The upper limit wins: a small screen matters more than the window's least size. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.round(value), low), high);
}
