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

/** A text for the eye: marks that would turn it, or what stands beside it, around are shown by name, as `[RLO]`. */
export function showDirections(text: string): string {
  return mark.test(text) ? text.replaceAll(markOrIsolated, (found) => withName(found)) : text;
}

function withName(found: string): string {
  const name = names[found];
  return name === undefined ? found : `[${name}]`;
}

/** As {@link showDirections}, and a text that runs from right to left leaves what stands beside it in its place. */
export function isolated(text: string): string {
  const shown = showDirections(text);
  return rightToLeft.test(shown) && !shown.includes('\u2068') ? isolate(shown) : shown;
}

/** A text that may have marks of its own, such as an Arabic date of the system's: they hold for it alone and are not shown. */
export function ownDirections(text: string): string {
  return mark.test(text) ? isolate(text) : text;
}

function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
