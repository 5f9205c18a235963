import type { Urgency } from './announcer.ts';
import { statusMark } from './status-mark.ts';

const statuses = `[${statusMark}]`;

/** Milliseconds in which a status may still change or go, as one that only says that something loads. */
const settleMs = 300;

/**
 * Calls `onStatus` with the text of each status on the page that appears or changes, once it has settled. Statuses do not
 * announce themselves (`aria-live` is off): several would speak over each other.
 */
export function watchStatuses(
  page: HTMLElement,
  onStatus: (text: string, urgency: Urgency, status: Element) => void,
): void {
  const said = new WeakMap<Element, string>();
  const changed = new Set<Element>();
  let isSettling = false;
  const settle = (): void => {
    isSettling = false;
    for (const status of changed) {
      const text = status.isConnected ? spokenText(status) : '';
      if (text !== '' && text !== said.get(status)) onStatus(text, urgencyOf(status), status);
      said.set(status, text);
    }
    changed.clear();
  };
  const add = (status: Element): void => {
    changed.add(status);
    if (!isSettling) setTimeout(settle, settleMs);
    isSettling = true;
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(statuses);
      if (around) add(around);
      for (const node of addedNodes) if (node instanceof Element) for (const each of within(node)) add(each);
    }
  });
  observer.observe(page, { childList: true, subtree: true, characterData: true });
}

function within(node: Element): Element[] {
  const inside = [...node.querySelectorAll(statuses)];
  return node.matches(statuses) ? [node, ...inside] : inside;
}

function urgencyOf(status: Element): Urgency {
  return status.getAttribute(statusMark) === 'progress' ? 'progress' : 'news';
}

/** What a screen reader would say of it, without the names of its buttons. */
function spokenText(status: Element): string {
  const parts: string[] = [];
  const texts = document.createTreeWalker(status, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement?.closest('[aria-hidden="true"], [hidden], button'))
      parts.push(node.textContent ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
