import { sheetLimits } from '../../shared/model/sheet.ts';
import { checkLimit, mostLetters } from './limits.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';
import { asUtf8 } from './xml-text.ts';

const sharedText = /<(?:\w+:)?si(?:\s[^<>]*)?(?:\/>|>)/g;
const reference = /\st\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v(?:\s[^<>]*)?>\s*(\d+)/g;

/**
 * The lengths of the texts that cells of an XLSX share, in the order by which they are named. Throws TooLargeError where there are
 * more than cells can be read: SheetJS reads each, used or not, which took 16 s for 8 million.
 */
export function sharedLengths(files: ReadonlyMap<string, Buffer>): number[] {
  const name = sharedPart(files);
  const part = [...files].find(([each]) => `/${each}`.toLowerCase() === name)?.[1];
  if (!part) return [];
  const xml = asUtf8(part).toString('latin1');
  const starts: number[] = [];
  for (const { index } of xml.matchAll(sharedText)) {
    starts.push(index);
    checkLimit(starts.length, sheetLimits.cells, 'shared texts');
  }
  return starts.map((start, index) => (starts[index + 1] ?? xml.length) - start);
}

/** The part in which SheetJS looks for them: the one that the list of parts tells. */
function sharedPart(files: ReadonlyMap<string, Buffer>): string | null {
  const types = asUtf8(files.get('[Content_Types].xml') ?? Buffer.alloc(0)).toString('latin1');
  const part = [...tagsOf(types)].find((tag) =>
    /\.sharedStrings\+xml$/.test(attributeOf(tag, 'ContentType') ?? ''),
  );
  return part ? (attributeOf(part, 'PartName')?.toLowerCase() ?? null) : null;
}

/**
 * Throws where a cell of a sheet names a shared text that is not there, since SheetJS would read it as blank, and TooLargeError
 * where the cells name long texts so often that they are more than can be read.
 */
export function checkSharedTexts(sheetXml: string, lengths: readonly number[]): void {
  let letters = 0;
  for (const [, index] of sheetXml.matchAll(reference)) {
    const length = lengths[Number(index)];
    if (length === undefined) throw new Error('a shared text is missing');
    letters += length;
    checkLimit(letters, mostXmlLetters, 'letters');
  }
}

/** Tags and entities are counted too. */
const mostXmlLetters = 4 * mostLetters;
