/** Unicode's names of the invisible marks that turn the direction of text (UAX 9). */
const names: Record<string, string> = {
  ...{ '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM' },
  ...{ '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO' },
  ...{ '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' },
};
/** The first strong isolate, which takes its direction from what it holds, and its end. */
const [begin, end] = ['\u2068', '\u2069'];
const mark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const marks = new RegExp(mark, 'g');
/** The letters and digits of Hebrew, Arabic and all other scripts that run from right to left. */
const rightToLeft =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * True where an id shows otherwise than it reads: `240` behind an override looks like `042`, and `240` is sent. Marks that
 * turn nothing, as copying leaves them around an id, only leave it (cleanId).
 */
export function isReordered(id: string): boolean {
  return /[\u202b\u202d\u202e\u2067\u2068]/.test(id);
}

/**
 * A text for display: marks that would turn it or its neighbours are shown by name, as `[RLO]`. Closed isolates stay,
 * with the simple marks in them: nothing in them reaches beyond.
 */
export function showDirections(text: string): string {
  if (!mark.test(text)) return text;
  const closed = closedIsolates(text);
  const runsBack = rightToLeft.test(text);
  let depth = 0;
  return text.replaceAll(marks, (found, at: number) => {
    if (closed.has(at)) {
      depth += found === begin ? 1 : -1;
      return found;
    }
    const name = `[${names[found]}]`;
    if (found < '\u202a' && depth > 0) return found;
    return runsBack ? isolate(name) : name;
  });
}

/** Where isolates begin and end, but for those that only begin or only end. */
function closedIsolates(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const closed = new Set<number>();
  for (const { 0: found, index } of text.matchAll(/[\u2068\u2069]/g)) {
    if (found === begin) open.push(index);
    else if (open.length > 0) closed.add(open.pop() ?? 0).add(index);
  }
  return closed;
}

/** What stands between the parts of a line: names, ids, amounts. */
const between = ' · ';

/**
 * As {@link showDirections}, and a text from right to left leaves its neighbours in place; so does each part of a text
 * of several lines.
 */
export function isolateText(text: string): string {
  const shown = showDirections(text);
  if (!rightToLeft.test(shown)) return shown;
  const parts = shown.split(between);
  // A separator inside an isolate is one of its own.
  if (!parts.every(isWhole)) return shown;
  return parts
    .map((part) => (rightToLeft.test(part) && !isIsolated(part) ? isolate(part) : part))
    .join(between);
}

function isWhole(part: string): boolean {
  return part.split(begin).length === part.split(end).length;
}

function isIsolated(part: string): boolean {
  return part.startsWith(begin) && part.endsWith(end);
}

/** JSON that says the same, with marks written as their escapes. */
export function escapeDirections(json: string): string {
  return json.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (found) => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A text that may have marks of its own, such as an Arabic date of the system's: they hold for it alone and are not shown. */
export function ownDirections(text: string): string {
  return mark.test(text) ? isolate(text) : text;
}

function isolate(text: string): string {
  return begin + text + end;
}
