/** Windows keeps these for devices, whatever the ending. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** UTF-16 units, so that the path of a folder fits before it on Windows (260) and the bytes on Linux (255). */
const longest = 100;
const mostBytes = 200;

/**
 * A name alone: no folder, and nothing that Windows, macOS or Linux refuses, hides or reads otherwise. Letters of all scripts
 * stay; what else there is becomes one space.
 */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, ' ')
    .trim();
  // A point in front hides a file, and Windows drops points and spaces behind.
  const bare = cut(plain)
    .replace(/^[\s._-]+/, '')
    .replace(/[\s.]+$/, '');
  if (bare === '') return 'Partner Desk';
  return devices.test(bare) ? `Partner Desk ${bare}` : bare;
}

/** Whole characters from the start, as many as fit. */
function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (kept.length + segment.length > longest || bytes > mostBytes) break;
    kept += segment;
  }
  return kept;
}
