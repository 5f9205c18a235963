import { decodeAs, encodingNamed } from './code-pages.ts';

const declaration = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * XML as UTF-8, which SheetJS takes all of it for, whatever it says of itself: some programs write it in UTF-16, or in the code
 * page of their computer.
 */
export function asUtf8(xml: Buffer): Buffer {
  const wide = wideEncodingOf(xml);
  if (wide !== null) return Buffer.from(decodeAs(wide, xml).replace(/^\ufeff/, ''));
  const [, named = 'utf-8'] = declaration.exec(xml.toString('latin1', 0, 200)) ?? [];
  const encoding = encodingNamed(named);
  return encoding === null || /^utf-/.test(encoding) ? xml : Buffer.from(decodeAs(encoding, xml));
}

/** XML begins with a mark or with `<`, which is two bytes in UTF-16. */
function wideEncodingOf(xml: Buffer): 'utf-16le' | 'utf-16be' | null {
  const start = xml.toString('latin1', 0, 2);
  if (start === '\u00ff\u00fe' || start === '<\0') return 'utf-16le';
  return start === '\u00fe\u00ff' || start === '\0<' ? 'utf-16be' : null;
}
