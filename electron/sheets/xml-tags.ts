/** A tag of XML: its name without a prefix, its attributes, and where it stands. */
export type XmlTag = {
  name: string;
  isEnd: boolean;
  isEmpty: boolean;
  attributes: string;
  at: number;
  end: number;
};

/** The tags of a text, in their order; linear, and without a tree of a large file. */
export function* tagsOf(xml: string): Generator<XmlTag, void> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const tag = readTag(xml, at, end);
    if (tag) yield tag;
    at = end;
  }
}

function readTag(xml: string, at: number, end: number): XmlTag | null {
  const isEnd = xml[at + 1] === '/';
  const isEmpty = xml[end - 2] === '/';
  const inner = xml.slice(at + (isEnd ? 2 : 1), end - (isEmpty ? 2 : 1));
  const [name = ''] = /^[\w:.-]+/.exec(inner) ?? [];
  if (name === '') return null;
  return { name: name.replace(/^.*:/, ''), isEnd, isEmpty, attributes: inner.slice(name.length), at, end };
}

/** Behind the tag that begins at a place; a quoted attribute may hold `>`. -1 where it does not end. */
function endOfTag(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at);
  if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at);
  if (xml[at + 1] === '?') return behind(xml, '?>', at);
  for (let index = at + 1; index < xml.length; index += 1) {
    const letter = xml[index];
    if (letter === '>') return index + 1;
    if (letter !== '"' && letter !== "'") continue;
    const close = xml.indexOf(letter, index + 1);
    if (close < 0) return -1;
    index = close;
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** The value of an attribute, whatever its prefix, in HTML without quotes too; entities stay. Null where there is none. */
export function attributeOf({ attributes }: Pick<XmlTag, 'attributes'>, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
}

/** How often a row, column or cell is repeated: at least once. */
export function timesOf(tag: XmlTag, name: string): number {
  return Math.max(1, Number.parseInt(attributeOf(tag, name) ?? '1', 10) || 1);
}
