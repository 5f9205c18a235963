import type { Page } from '@playwright/test';
import { ACTIVITIES } from '../../../electron/practice/data/activities.ts';
import { CONFIG_LISTS } from '../../../electron/practice/data/config-lists.ts';
import { generateLoans } from '../../../electron/practice/data/generate.ts';
import { sampleDraft, sampleJournal, sampleReport } from './samples.ts';

/** Names and words that are the same in every language, or stay Kiva's own. */
const fixedWords = [
  ...['Partner', 'Desk', 'Kiva', 'PA2', 'PRACTICE', 'Practice', 'STAGE', 'Stage', 'PRODUCTION', 'Production'],
  ...['USD', 'AM', 'PM', 'kB', 'Ctrl', 'Enter', 'twelve', 'autosize', 'measurement'],
  ...[
    'ago',
    'in',
    'second',
    'seconds',
    'minute',
    'minutes',
    'hour',
    'hours',
    'day',
    'days',
    'month',
    'months',
  ],
];

const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 15)).flatMap((date) =>
  (['long', 'short'] as const).map((style) => date.toLocaleString('en', { month: style })),
);

/** Every word of what a person sees of Kiva's or typed into the samples; it is no message. */
function dataWords(): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const loans = generateLoans({ seed: 1, count: 2_400, today, partnerId: '9001' });
  const data = [loans, CONFIG_LISTS, ACTIVITIES, sampleDraft('L-1'), sampleJournal(), sampleReport()];
  return [...new Set(JSON.stringify(data).match(/\p{L}{2,}/gu))];
}

/**
 * Words in sight, or said of what is in sight, that stand in no message: those of the pseudo language are in brackets. What is shown as
 * it is in a file or a request (`translate="no"`) has none.
 * One line for each text.
 */
export async function wordsOutsideMessages(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (
        node.parentElement?.checkVisibility() &&
        node.parentElement.closest('script, style, [translate=no]') === null
      )
        found.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      for (const name of [
        'aria-label',
        'placeholder',
        'title',
        'alt',
        'aria-description',
        'aria-roledescription',
      ])
        if (element.checkVisibility()) found.add(element.getAttribute(name) ?? '');
    found.add(document.title);
    return [...found];
  });
  const known = new Set([...fixedWords, ...months, ...dataWords()]);
  // A letter to Kiva has English below a line, in every language.
  const ownLanguage = texts.map((text) => text.split('\n----------\n')[0] ?? '');
  return ownLanguage.filter((text) => {
    const outside =
      withoutBrackets(text.replaceAll(/https?:\/\/\S*|[\da-f]{16,}/g, '')).match(/\p{L}{2,}/gu) ?? [];
    return outside.some((word) => !known.has(word));
  });
}

/** The text without its brackets and what is in them, which may be brackets again. */
function withoutBrackets(text: string): string {
  const shorter = text.replaceAll(/\[[^[\]]*\]/g, ' ');
  return shorter === text ? text : withoutBrackets(shorter);
}
