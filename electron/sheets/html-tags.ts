import type { XmlTag } from './xml-tags.ts';

/** A tag of a page, and the text between it and the tag before, its entities still as they are. */
export type HtmlToken = { text: string; tag: XmlTag };

/** What these hold is no text of the page. */
const rawElements = /^(?:script|style|title|textarea|xml)$/;

/**
 * The tags of a page in their order, names in lower case, as browsers find them: `<` before anything but a letter, `/`, `!` or
 * `?` is text, and only a quote behind `=` may hold `>`. Linear, whatever is not closed.
 */
export function* htmlTokens(html: string): Generator<HtmlToken, void> {
  const closes = { '"': true, "'": true };
  let textAt = 0;
  let text = '';
  for (let at = html.search(/</); at >= 0; at = html.indexOf('<', at)) {
    if (!/[a-z/!?]/i.test(html[at + 1] ?? '')) {
      at += 1;
      continue;
    }
    const end = html.startsWith('<!--', at) ? behind(html, '-->', at + 4) : endOfTag(html, at, closes);
    text += html.slice(textAt, at);
    const tag = tagAt(html, at, end);
    if (tag) {
      yield { text, tag };
      text = '';
    }
    at = tag && !tag.isEnd && rawElements.test(tag.name) ? behindElement(html, tag.name, end) : end;
    textAt = at;
  }
}

function tagAt(html: string, at: number, end: number): XmlTag | null {
  const found = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, Math.min(end, at + 100)));
  if (!found) return null;
  const [all, slash, name = ''] = found;
  const attributes = html.slice(at + all.length, end).replace(/\/?>$/, '');
  return { name: name.toLowerCase(), isEnd: slash === '/', isEmpty: false, attributes, at, end };
}

/** Behind a tag; `closes` remembers the quotes that are never closed. */
function endOfTag(html: string, at: number, closes: Record<'"' | "'", boolean>): number {
  for (let index = at + 1; index < html.length; index += 1) {
    const letter = html[index];
    if (letter === '>') return index + 1;
    if ((letter !== '"' && letter !== "'") || !closes[letter]) continue;
    if (!/=\s*$/.test(html.slice(Math.max(at, index - 10), index))) continue;
    const close = html.indexOf(letter, index + 1);
    if (close < 0) closes[letter] = false;
    else index = close;
  }
  return html.length;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Where the closing tag of an element begins whose content is no markup. */
function behindElement(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return html.length;
}
