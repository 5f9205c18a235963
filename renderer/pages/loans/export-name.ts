import { localDay } from '../../../shared/rules/dates.ts';

/**
 * The name of an exported file without its ending: what it is, environment, partner, view, and local time, without
 * characters that a file system refuses.
 */
export function exportName(what: string, parts: readonly (string | undefined)[], at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(at.getHours())}${two(at.getMinutes())}`;
  const named = [what, ...parts].filter(Boolean).map((part) => plain(part ?? '').slice(0, 60));
  return [...named, localDay(at), time].join(' ');
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
