import type { WorkKind } from '../model/work.ts';
import { eraseItem } from './erasure.ts';
import { requestWith } from './kinds/requests.ts';
import type { WireItem } from './kinds/send-kind.ts';

/** What stands in the place of a masked text, in every language: the file goes to Kiva. */
export const maskedText = '(masked)';

/** Shorter texts are parts of other words. */
const shortest = 3;

/** A request and its answer without what they tell of borrowers; ids, dates and amounts stay, by which Kiva finds them. */
export function maskExchange(
  kind: WorkKind,
  request: string,
  answer: string | null,
): { request: string; answer: string | null } {
  const hidden = new Set<string>();
  const masked = requestWith(kind, request, (item) => {
    const bare = eraseItem(kind, item, 'everybody', maskedText);
    addReplaced(hidden, item, bare);
    return bare;
  });
  return { request: masked, answer: answer === null ? null : withoutTexts(answer, hidden) };
}

/** Adds the texts of `before` that are masked in `after`, also those of the borrowers in it. */
function addReplaced(texts: Set<string>, before: WireItem, after: WireItem): void {
  for (const [name, value] of Object.entries(before)) {
    const now = after[name];
    if (typeof value === 'string' && now !== value) texts.add(value);
    else if (Array.isArray(value) && Array.isArray(now))
      for (const [place, item] of value.entries())
        if (item !== now[place]) addReplaced(texts, item as WireItem, now[place] as WireItem);
  }
}

/** Kiva may quote what was sent, as it is or as JSON writes it; longer texts first, since a shorter one may be part of them. */
function withoutTexts(answer: string, texts: ReadonlySet<string>): string {
  const spelt = [...texts].flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
  const quoted = spelt.filter((text) => text.trim().length >= shortest && !isGender(text));
  quoted.sort((a, b) => b.length - a.length);
  return quoted.reduce((rest, text) => rest.replaceAll(text, maskedText), answer);
}

/** A gender names nobody, and Kiva's words for a wrong one have it. */
function isGender(text: string): boolean {
  return ['female', 'male', 'unknown'].includes(text);
}
