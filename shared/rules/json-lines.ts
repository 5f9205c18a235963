import type { Steps } from './steps.ts';

/** Items of one line: some 150 KB of text, which take a millisecond to write or read. */
const itemsPerLine = 2_000;

/** JSON itself never has a line break: within a text it is written as `\n`. */
const lineEnd = ',\n';

/** The JSON of a list as lines of so many items each, so that it can be written and read in steps. */
export function* linesOf(items: readonly unknown[]): Generator<string, void, undefined> {
  if (items.length === 0) yield '[]';
  for (let start = 0; start < items.length; start += itemsPerLine) {
    const end = start + itemsPerLine;
    const line = JSON.stringify(items.slice(start, end)).slice(1, -1);
    yield `${start === 0 ? '[' : ''}${line}${end < items.length ? lineEnd : ']'}`;
  }
}

/** The list of a JSON text; in steps if it has the lines of {@link linesOf}. Throws if it is not the JSON of a list. */
export function* listFromJson(text: string): Steps<unknown[]> {
  const lines = text.split(lineEnd);
  const items: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) yield;
    const list = `${index > 0 ? '[' : ''}${line}${index < lines.length - 1 ? ']' : ''}`;
    for (const item of JSON.parse(list) as unknown[]) items.push(item);
  }
  return items;
}
