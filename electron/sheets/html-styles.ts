import { decodeEntities } from './entities.ts';
import { attributeOf, type XmlTag } from './xml-tags.ts';

/** What the styles of a page say of an element: whether it is hidden, and the number format of a cell, null where it has none. */
export type PageStyles = { isHidden: (tag: XmlTag) => boolean; formatOf: (tag: XmlTag) => string | null };

const hiding = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;
const hiddenAttribute = /\shidden(?=[\s=>/]|$)/i;
const numberFormat = /mso-number-format\s*:\s*(?:"([^"]*)"|([^;"'}]+))/i;
const longestSelector = 300;

/** Formats of days and times that Excel writes as words; its other words are of numbers. */
const namedFormats: Record<string, string> = {
  'General Date': 'yyyy-mm-dd hh:mm',
  'Long Date': 'yyyy-mm-dd',
  'Medium Date': 'yyyy-mm-dd',
  'Short Date': 'yyyy-mm-dd',
  'Long Time': 'hh:mm',
  'Medium Time': 'hh:mm',
  'Short Time': 'hh:mm',
};

/** Reads the styles of a page's own sheets, by their classes, and those of its elements. */
export function readStyles(html: string): PageStyles {
  const hidden = new Set<string>();
  const formats = new Map<string, string>();
  for (const { classes, body } of rulesOf(html)) {
    const format = formatIn(body);
    for (const name of classes) {
      if (hiding.test(body)) hidden.add(name);
      if (format !== null) formats.set(name, format);
    }
  }
  return {
    isHidden: (tag) =>
      hiding.test(tag.attributes) ||
      hiddenAttribute.test(tag.attributes) ||
      classesOf(tag).some((name) => hidden.has(name)),
    formatOf: (tag) =>
      formatIn(decodeEntities(attributeOf(tag, 'style') ?? '')) ??
      classesOf(tag).flatMap((name) => formats.get(name) ?? [])[0] ??
      null,
  };
}

function classesOf(tag: XmlTag): string[] {
  return (attributeOf(tag, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

function* rulesOf(html: string): Generator<{ classes: string[]; body: string }, void> {
  let before = 0;
  for (let open = html.indexOf('{'); open >= 0; open = html.indexOf('{', before)) {
    const close = html.indexOf('}', open);
    if (close < 0) return;
    // The rules of a media query stand inside of another pair of braces.
    const inner = html.lastIndexOf('{', close);
    const selectors = html.slice(Math.max(before, inner - longestSelector), inner);
    const classes = [...selectors.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
    if (classes.length > 0) yield { classes, body: html.slice(inner + 1, close) };
    before = close + 1;
  }
}

function formatIn(style: string): string | null {
  const [, quoted, word] = numberFormat.exec(style) ?? [];
  const format = word?.trim() ?? (quoted === undefined ? null : unescapeCss(quoted));
  if (format === null) return null;
  return namedFormats[format] ?? (/^[A-Z][a-z]{2}/.test(format) ? 'General' : format);
}

function unescapeCss(text: string): string {
  return text.replaceAll(/\\(?:([\da-f]{4})\s?|(.))/gi, (_, code: string | undefined, letter: string) =>
    code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
