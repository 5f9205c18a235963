import type { Steps } from './steps.ts';

/** Items of a list in one part: some 500 KB of text, which take a few milliseconds to write and as many to copy. */
const itemsPerPart = 2_000;

/**
 * Gives an object with long lists to `send` as JSON texts, and answers how many. As text, since the bridge of Electron copies
 * objects one by one, which takes seconds for thousands of rows; in parts, since 15 MB hold the sender for 60 ms in one turn.
 */
export function* sendInParts(value: object, send: (text: string) => void): Steps<number> {
  const fields = Object.entries(value) as [string, unknown][];
  send(
    JSON.stringify(
      Object.fromEntries(fields.map(([name, field]) => [name, Array.isArray(field) ? [] : field])),
    ),
  );
  let parts = 1;
  for (const [name, list] of fields)
    for (let start = 0; Array.isArray(list) && start < list.length; start += itemsPerPart) {
      yield;
      send(JSON.stringify({ [name]: list.slice(start, start + itemsPerPart) }));
      parts += 1;
    }
  return parts;
}

/** The object of {@link sendInParts}, whose parts are in order. It is not checked; throws where a part is no part of one. */
export function joinParts([first = '', ...parts]: readonly string[]): unknown {
  const whole = JSON.parse(first) as Record<string, unknown[]>;
  for (const text of parts)
    for (const [name, items] of Object.entries(JSON.parse(text) as Record<string, unknown[]>))
      for (const item of items) whole[name]?.push(item);
  return whole;
}
