/**
 * The name of an exported file without its ending: what it is, environment, partner, view, and the computer's time
 * (LOAN-7); no letter that a file system refuses.
 */
export function exportName(what: string, parts: readonly (string | undefined)[], at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}`;
  const named = [what, ...parts].filter(Boolean).map((part) => plain(part ?? '').slice(0, 60));
  return [...named, day, time].join(' ');
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
