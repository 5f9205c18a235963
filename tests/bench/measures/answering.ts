import type { Page } from '@playwright/test';

/**
 * Milliseconds from an event (a key, a click) to the frame that shows its effect, measured in the page. The
 * list of loans is `aria-busy` from the event until its rows are there; a page without such a list counts as immediate.
 */
export async function answersOf(
  page: Page,
  event: 'keydown' | 'click',
  act: () => Promise<void>,
): Promise<number[]> {
  await page.evaluate((type) => {
    const times: number[] = [];
    const isBusy = () => document.querySelector('[role="grid"]')?.getAttribute('aria-busy') === 'true';
    const listener = ({ timeStamp }: Event) => {
      // The rows are in the page before a frame in which it is no longer busy; a task after that frame, they are painted.
      const look = () => {
        if (isBusy()) requestAnimationFrame(look);
        else setTimeout(() => times.push(performance.now() - timeStamp));
      };
      requestAnimationFrame(look);
    };
    addEventListener(type, listener, { capture: true });
    Object.assign(window, { benchAnswers: { times, end: () => removeEventListener(type, listener, true) } });
  }, event);
  await act();
  return page.evaluate(() => {
    const { times, end } = (window as unknown as { benchAnswers: { times: number[]; end: () => void } })
      .benchAnswers;
    end();
    return times;
  });
}
