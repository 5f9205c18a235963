import type { Page } from '@playwright/test';

/** Milliseconds after which something is not waited for any longer. */
const patienceMs = 120_000;

/**
 * Milliseconds from an act until something is painted. `shown` is an expression in the page, which is false before; `act`
 * answers the moment at which it began, in epoch milliseconds. Throws with what the page says instead.
 */
export async function untilPainted(page: Page, shown: string, act: () => Promise<number>): Promise<number> {
  const seen = page.evaluate(`new Promise((resolve, reject) => {
    const end = performance.now() + ${patienceMs};
    const look = () => {
      if (performance.now() > end) return reject(new Error('not shown: ' + document.body.innerText));
      if (!(${shown})) return requestAnimationFrame(look);
      // A task after the frame that has it, it is painted.
      setTimeout(() => resolve(performance.timeOrigin + performance.now()));
    };
    requestAnimationFrame(look);
  })`) as Promise<number>;
  const [begun, painted] = await Promise.all([act(), seen]);
  return painted - begun;
}

/** Runs code in the page now; answers the moment before. An act for {@link untilPainted}. */
export function actInPage(page: Page, code: string): Promise<number> {
  return page.evaluate(`(() => {
    const begun = performance.timeOrigin + performance.now();
    ${code};
    return begun;
  })()`) as Promise<number>;
}

/** An expression that is true while a text stands on the page by itself. */
export function hasText(text: string): string {
  const path = `//*[text()[normalize-space(.)='${text}']]`;
  return `document.evaluate(${JSON.stringify(path)}, document, null, XPathResult.BOOLEAN_TYPE).booleanValue`;
}
