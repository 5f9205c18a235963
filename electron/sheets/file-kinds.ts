import type { OtherFileKind } from '../../shared/model/sheet.ts';

/** The first bytes of files that are no spreadsheet, as Latin-1. */
const beginnings: readonly [OtherFileKind, string | RegExp][] = [
  ['pdf', /^[\s\u00ef\u00bb\u00bf]*%PDF-/],
  ['picture', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s],
  ['picture', /^.{4}ftyp(?:heic|heix|mif1|avif)/s],
  ['document', '{\\rtf'],
  ['archive', '\u001f\u008b'],
  ['archive', /^(?:7z\u00bc\u00af|Rar!|BZh\d1AY)/],
  ['database', 'SQLite format 3\0'],
  ['database', '\0\u0001\0\0Standard '],
  ['program', /^MZ.{0,60}\0/s],
  ['program', '\u007fELF'],
  ['dif', /^TABLE(?:\r\n?|\n)0,1(?:\r\n?|\n)/],
  // A list may begin with a heading of "ID" and "P…" too.
  ['sylk', /^ID;P[\w .-]*(?:;[A-Z0-9]*)*(?:\r\n?|\n)(?:[PFBCOW]|N[NUE]);[A-Z]/],
  ['lotus', '\0\0\u0002\0'],
  ['lotus', '\0\0\u001a\0'],
  ['contacts', /^BEGIN:(?:VCARD|VCALENDAR)/i],
];

/** The kind of a file that is no spreadsheet by its first bytes; null for any other. */
export function otherKindOf(bytes: Buffer): OtherFileKind | null {
  const start = bytes.toString('latin1', 0, 100);
  const found = beginnings.find(([, sign]) =>
    typeof sign === 'string' ? start.startsWith(sign) : sign.test(start),
  );
  return found?.[0] ?? null;
}

/** The kind of a zip archive that holds no workbook, by the names of its files and what it says of itself. */
export function otherKindOfArchive(files: ReadonlyMap<string, Buffer>): OtherFileKind | null {
  const names = [...files.keys()];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const type = files.get('mimetype')?.toString('latin1', 0, 100) ?? '';
  if (has(/^xl\/|(?:^|\/)workbook\.(?:xml|bin)$/i)) return null;
  if (has(/(?:^|\/)Index(?:\.zip$|\/.*\.iwa$)/)) return 'numbers';
  if (has(/^(?:word|ppt|visio)\//i) || /opendocument\.(?:text|presentation|graphics)/.test(type))
    return 'document';
  if (files.has('content.xml') || type.includes('spreadsheet')) return null;
  return has(/\.(?:xml|rels|bin)$/i) ? null : 'archive';
}

/** The kind of a compound file without a workbook, by the names of its top. */
export function otherKindOfCompound(names: readonly string[]): OtherFileKind | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^(?:Workbook|Book)$/i)) return null;
  if (has(/^(?:WordDocument|PowerPoint Document|CONTENTS)$/i)) return 'document';
  return has(/^__(?:nameid|substg|properties)/) ? 'mail' : null;
}

/** The kind of a text that is no table. */
export function otherKindOfText(text: string): OtherFileKind | null {
  // Headings of lists may look like one line of a mail, but not like all its head.
  const [head = ''] = /^(?:[A-Z][\w-]*:.*\r?\n(?:[ \t].*\r?\n)*){3,}/i.exec(text.slice(0, 4_000)) ?? [];
  if (/^From:.*@/im.test(head) && /^(?:Subject|Received|MIME-Version):/im.test(head)) return 'mail';
  if (/^\s*[[{]/.test(text) && isJson(text)) return 'json';
  return null;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return /^\s*\{\s*"[^"\n]+"\s*:|^\s*\[\s*\{\s*"[^"\n]+"\s*:/.test(text);
  }
}
