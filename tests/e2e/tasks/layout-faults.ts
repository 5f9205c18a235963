import type { Page } from '@playwright/test';

/**
 * Text that nobody can read whole, one line each: cut off by a box that does not scroll and has no title with the whole of it,
 * broken within its words, or beyond the side of the page. What a person typed into a field is scrolled by its caret, so fields do not count.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 2;
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
    const isHiddenFromSight = (box: DOMRect): boolean => box.width <= slack || box.height <= slack;

    /** Where text is cut off by this box; null while it is not. `done` once the text can be scrolled to. */
    function cutBy(box: Element, text: DOMRect): 'side' | 'height' | 'hidden' | 'reachable' | null {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const room = box.getBoundingClientRect();
      if ((clips(overflowX) || clips(overflowY)) && isHiddenFromSight(room)) return 'hidden';
      if (scrolls(overflowX) && box.scrollWidth > box.clientWidth) return 'reachable';
      if (clips(overflowX) && (text.left < room.left - slack || text.right > room.right + slack))
        return 'side';
      if (scrolls(overflowY) && box.scrollHeight > box.clientHeight) return 'reachable';
      const height = Math.min(text.height, 12);
      if (clips(overflowY) && (text.top + height < room.top || text.bottom - height > room.bottom))
        return 'height';
      return position === 'fixed' ? 'reachable' : null;
    }

    /** Whether the end of its text is replaced by a sign, or lines are left out. */
    function isShortened(box: Element): boolean {
      const { textOverflow, overflowX, webkitLineClamp } = getComputedStyle(box);
      if (webkitLineClamp !== 'none') return box.scrollHeight > box.clientHeight + slack;
      return textOverflow === 'ellipsis' && clips(overflowX) && box.scrollWidth > box.clientWidth;
    }

    function faultOf(element: Element, text: DOMRect): string | null {
      let box: Element | null = element;
      let isTitled = false;
      for (; box && box !== document.documentElement; box = box.parentElement) {
        isTitled ||= box.hasAttribute('title');
        const found = isShortened(box) ? 'shortened' : cutBy(box, text);
        if (found === 'hidden' || found === 'reachable') return null;
        if (found !== null) return isTitled ? null : found;
      }
      return text.right > innerWidth + slack || text.left < -slack ? 'page' : null;
    }

    const faults = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (
        !element ||
        words === '' ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      const isBroken = range.getClientRects().length > 2 * words.split(/\s/).length;
      const fault = text.width === 0 ? null : isBroken ? 'broken within words' : faultOf(element, text);
      if (fault) faults.add(`${fault}: "${words.slice(0, 60)}" in ${element.tagName}.${element.className}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.add('the page scrolls sideways');
    return [...faults];
  });
}

/** Everything whose animation or transition may last, one line each. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longestMs = 1;
    const milliseconds = (list: string): number =>
      Math.max(
        ...list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1_000)),
      );
    const faults = new Set<string>();
    for (const element of document.querySelectorAll('*'))
      for (const part of ['', '::before', '::after']) {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
        const lasts = animationName === 'none' ? 0 : milliseconds(animationDuration);
        if (Math.max(lasts, milliseconds(transitionDuration)) > longestMs)
          faults.add(`${element.tagName}.${element.getAttribute('class')}${part}`);
      }
    for (const { effect } of document.getAnimations()) {
      const { endTime } = effect?.getComputedTiming() ?? {};
      if (Number(endTime) > longestMs) faults.add(`animation until ${endTime}`);
    }
    return [...faults];
  });
}

/** What is wrong with the outline of the page: one main, one first heading that the title begins with, no level left out, named navigation. */
export function outlineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const seen = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    if (seen('main').length !== 1) faults.push(`${seen('main').length} main landmarks`);
    const levels = seen('h1, h2, h3, h4, h5, h6').map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: heading.innerText,
    }));
    if (levels.filter(({ level }) => level === 1).length !== 1) faults.push('not one first heading');
    const first = levels.find(({ level }) => level === 1)?.text ?? '';
    if (!document.title.startsWith(first)) faults.push(`the title is ${document.title}`);
    levels.forEach(({ level, text }, at) => {
      const before = levels[at - 1]?.level ?? 0;
      if (level > before + 1) faults.push(`heading ${level} after ${before}: ${text}`);
    });
    const unnamed = seen('nav').filter((nav) => !nav.hasAttribute('aria-label'));
    if (unnamed.length > 0) faults.push(`${unnamed.length} navigation without a name`);
    return faults;
  });
}

/** The labels of the fields whose words are checked. */
export function spelledFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter(({ spellcheck }) => spellcheck)
      .map(({ labels, name, type }) => labels?.[0]?.textContent ?? `${type} ${name}`),
  );
}

/** Pairs of texts that lie on each other where both are seen, one line each. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 4;
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    type Seen = { element: Element; box: Box; words: string };
    const common = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const isLarge = ({ left, right, top, bottom }: Box): boolean =>
      right - left > slack && bottom - top > slack;
    /** What the boxes around a text leave of it. */
    const clipped = (text: Box, element: Element): Box => {
      let left = text;
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).overflow !== 'visible') left = common(left, box.getBoundingClientRect());
      return left;
    };
    const isSeen = (element: Element, { left, right, top, bottom }: Box): boolean => {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && (hit === element || element.contains(hit));
    };
    const seen: Seen[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (words === '' || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = clipped(rect, element);
        if (isLarge(box) && isSeen(element, box)) seen.push({ element, box, words });
      }
    }
    const faults = new Set<string>();
    seen.forEach((one, at) => {
      for (const other of seen.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (isLarge(common(one.box, other.box)))
          faults.add(`"${one.words.slice(0, 40)}" and "${other.words.slice(0, 40)}"`);
      }
    });
    return [...faults];
  });
}
