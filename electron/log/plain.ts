const maxDepth = 6;
const maxItems = 50;

/** Longer texts are not log material: they are not read at all, so cleaning stays fast. In characters. */
const maxText = 20_000;

/** What is left of a cleaned text. In characters. */
const maxKept = 4_000;

const secretName = /secret|token|password|passphrase|authorization|cookie|api_?key/i;

/** Cleans one piece of text. */
export type CleanText = (text: string) => string;

/** JSON-safe data. */
export type PlainData = string | number | boolean | null | PlainData[] | { [key: string]: PlainData };

/**
 * Any value as plain data with every text in it cleaned, keys too. Of an error only name, message, code, stack and
 * cause are taken, since other properties may hold a request or an answer. Never throws, whatever a getter does.
 */
export function toPlain(value: unknown, clean: CleanText, depth = 0): PlainData {
  try {
    return convert(value, clean, depth);
  } catch {
    return '[unreadable]';
  }
}

function convert(value: unknown, clean: CleanText, depth: number): PlainData {
  switch (typeof value) {
    case 'string':
      return shortened(value, clean);
    case 'number':
      return Number.isFinite(value) && clean(String(value)) === String(value) ? value : clean(String(value));
    case 'boolean':
      return value;
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : convertObject(value, clean, depth);
    default:
      // Functions carry their source, symbols and bigints a text or number: none belongs here.
      return `[${typeof value}]`;
  }
}

function shortened(text: string, clean: CleanText): string {
  if (text.length > maxText) return `[${text.length} characters]`;
  const cleaned = clean(text);
  return cleaned.length > maxKept ? `${cleaned.slice(0, maxKept)}…` : cleaned;
}

function convertObject(value: object, clean: CleanText, depth: number): PlainData {
  if (depth >= maxDepth) return '[deeper]';
  const inner = (part: unknown) => toPlain(part, clean, depth + 1);
  if (value instanceof Error) return errorParts(value, inner);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof URL) return inner(value.href);
  if (Array.isArray(value) || value instanceof Set) return listed([...value], inner);
  return entries(value instanceof Map ? [...value] : Object.entries(value), inner, clean);
}

function errorParts(error: Error, inner: (part: unknown) => PlainData): PlainData {
  const { name, message, stack, cause } = error;
  const parts: { [key: string]: PlainData } = { name: inner(name), message: inner(message) };
  if ('code' in error) parts.code = inner(error.code);
  if (stack) parts.stack = inner(framesOf(stack));
  if (cause !== undefined) parts.cause = inner(cause);
  if (error instanceof AggregateError) parts.errors = inner(error.errors);
  return parts;
}

/** The stack without the message, which may have several lines and is there already. */
function framesOf(stack: string): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).map((line) => line.trim());
}

function listed(items: unknown[], inner: (part: unknown) => PlainData): PlainData[] {
  const kept = items.slice(0, maxItems).map(inner);
  return items.length > maxItems ? [...kept, `[${items.length - maxItems} more]`] : kept;
}

function entries(
  pairs: [unknown, unknown][],
  inner: (part: unknown) => PlainData,
  clean: CleanText,
): PlainData {
  const kept = pairs.slice(0, maxItems).map(([key, value]) => {
    const name = clean(String(key));
    return [name, secretName.test(name) ? '[redacted]' : inner(value)] as const;
  });
  return Object.fromEntries(kept);
}
