/** A text that may contain references: a line of a page, a comment, or a test title. */
export type Passage = { kind: 'page' | 'comment' | 'title'; line: number; text: string };

const code = /\.(?:tsx?|mjs|cjs|css|html|sh)$/;

/** The passages of a file; empty for files that are neither pages nor code. */
export function passagesOf(file: string, text: string): Passage[] {
  if (file.endsWith('.md')) return linesOf(text);
  return code.test(file) ? [...commentsOf(text), ...titlesOf(text)] : [];
}

function linesOf(page: string): Passage[] {
  return page.split('\n').map((text, index) => ({ kind: 'page', line: index + 1, text }));
}

/** Only comments that start a line, so that no string is mistaken for one. Consecutive `//` lines are one comment. */
const comment = /(?<=^[ \t{]*)(?:\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*(?:\n[ \t]*\/\/.*)*)|^#.*/gm;

function commentsOf(text: string): Passage[] {
  return [...text.matchAll(comment)].map(({ 0: found, index }) => ({
    kind: 'comment',
    line: lineAt(text, index),
    text: found.replaceAll(/\n[ \t]*(?:\*\/?|\/\/|#)?[ \t]*/g, ' '),
  }));
}

const title = /\b(?:it|test|describe)(?:\.[\w.]+)?(?:\([^()]*\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

function titlesOf(text: string): Passage[] {
  return [...text.matchAll(title)].map(({ 2: found = '', index }) => ({
    kind: 'title',
    line: lineAt(text, index),
    text: found,
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
