import * as codePages from '@e965/xlsx/dist/cpexcel';

/** As the module exports them; its types are those of another module system. */
const { utils } = codePages as unknown as { utils: { decode: (page: number, bytes: Uint8Array) => string } };

/** DOS code pages, in which Excel writes "CSV (MS-DOS)"; `TextDecoder` has none of them but 866. */
const dosPages: Record<string, number> = { cp437: 437, cp850: 850, cp852: 852, cp857: 857 };

const otherPages: Record<string, number> = {
  gb18030: 936,
  big5: 950,
  shift_jis: 932,
  'euc-kr': 949,
  macintosh: 10_000,
  'x-mac-cyrillic': 10_007,
  ibm866: 866,
};

const western = ['spanish', 'portuguese', 'french', 'german', 'albanian'];
const central = ['polish', 'czech', 'hungarian', 'romanian', 'croatian', 'albanian', 'german'];
const cyrillic = ['russian', 'ukrainian', 'belarusian', 'serbian'];

/**
 * Encodings of text files that are no UTF, by their names in the WHATWG standard, and the DOS code pages; each with the languages
 * that are written in it. The order is that of likelihood where nothing else tells them apart.
 */
export const legacyEncodings: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': western,
  'windows-1250': central,
  'windows-1251': cyrillic,
  'windows-1254': ['turkish'],
  'windows-1256': ['arabic', 'persian', 'urdu'],
  'windows-1258': ['vietnamese'],
  'windows-1253': ['greek'],
  'windows-1255': ['hebrew'],
  'windows-874': ['thai'],
  gb18030: ['chinese'],
  big5: ['chinese'],
  shift_jis: ['japanese'],
  'euc-kr': ['korean'],
  'euc-jp': ['japanese'],
  'koi8-u': cyrillic,
  macintosh: western,
  'x-mac-cyrillic': cyrillic,
  ibm866: cyrillic,
  cp437: western,
  cp850: western,
  cp852: central,
  cp857: ['turkish'],
};

/** Text in any encoding of the WHATWG standard or a DOS code page; bytes that it has no letter for become U+FFFD. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const page = dosPages[encoding];
  if (page !== undefined) return utils.decode(page, bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** The name of an encoding that {@link decodeAs} knows, or null. */
export function encodingNamed(name: string): string | null {
  if (Object.hasOwn(dosPages, name)) return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** The number of a code page, as older workbooks name theirs; null for an encoding that is none. */
export function codePageNumber(encoding: string): number | null {
  const number =
    dosPages[encoding] ?? otherPages[encoding] ?? Number(/^windows-(\d+)$/.exec(encoding)?.[1] ?? 0);
  return number === 0 ? null : number;
}

/** The encoding of a code page that an older workbook names, or null. */
export function encodingOfPage(page: number): string | null {
  return Object.keys(legacyEncodings).find((encoding) => codePageNumber(encoding) === page) ?? null;
}
