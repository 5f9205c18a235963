type ReviverContext = { source?: string };
type ExactReviver = (key: string, value: unknown, context?: ReviverContext) => unknown;
type ExactParse = (text: string, reviver: ExactReviver) => unknown;

/** A double holds this many significant digits whatever they are. */
const safeDigits = 15;

/** What such a number looks like, outside of strings. A look at each value makes reading an answer seven times as long. */
const longNumber = /(?:^|[:,[\s])-?[\d.]{16}/;

/** Part of it, and looked for in a tenth of the time. */
const longDigits = /[\d.]{16}/;

/**
 * Parses JSON without losing digits: a number that a double cannot be trusted with comes as its text, where the
 * engine tells it (V8 of Chromium 114 and later does). Undefined if it is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    if (!longDigits.test(text) || !longNumber.test(text)) return JSON.parse(text);
    return (JSON.parse as ExactParse)(text, (_key, value, context) =>
      typeof value === 'number' ? exactNumber(value, context?.source) : value,
    );
  } catch {
    return undefined;
  }
}

function exactNumber(value: number, source: string | undefined): number | string {
  if (source === undefined || Number.isSafeInteger(value)) return value;
  const digits = source.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > safeDigits ? source : value;
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
