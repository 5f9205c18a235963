/** Unicode's names of the marks that turn the direction of text; nobody sees the marks themselves (UAX 9). */
const names: Record<string, string> = {
  ...{ '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM' },
  ...{ '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO' },
  ...{ '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' },
};
const mark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What {@link isolated} makes stays: it cannot reach beyond itself. */
const markOrIsolated =
  /\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The letters and digits of Hebrew, Arabic and all other scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * True where an id shows otherwise than it reads: `240` behind an override looks like `042`, and `240` is sent. Marks that
 * turn nothing, as copying leaves them around an id, only leave it (cleanId).
 */
export function isTurned(id: string): boolean {
  return /[\u202b\u202d\u202e\u2067\u2068]/.test(id);
}

/** A text for the eye: marks that would turn it, or what stands beside it, around are shown by name, as `[RLO]`. */
export function showDirections(text: string): string {
  return mark.test(text) ? text.replaceAll(markOrIsolated, (found) => withName(found)) : text;
}

function withName(found: string): string {
  const name = names[found];
  return name === undefined ? found : `[${name}]`;
}

/** What stands between the parts of a line: names, ids, amounts. */
const between = ' · ';

/**
 * As {@link showDirections}, and a text that runs from right to left leaves what stands beside it in its place; so does
 * each part of a line of several.
 */
export function isolated(text: string): string {
  const shown = showDirections(text);
  if (!rightToLeft.test(shown) || shown.includes('\u2068')) return shown;
  return shown
    .split(between)
    .map((part) => (rightToLeft.test(part) ? isolate(part) : part))
    .join(between);
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
  return `\u2068${text}\u2069`;
}
