import type { WorkKind } from '../../../shared/model/work.ts';

/** A stored piece of work; `body` is JSON. */
export type RescuedWork = {
  kind: WorkKind;
  title: string;
  subtitle: string;
  body: string;
  updated_at: string;
  removed_at: string;
};

/** A sent or waiting request, with its rows. */
export type RescuedSend = {
  id: string;
  kind: string;
  state: string;
  title: string;
  created_at: string;
  sent_at: string;
  reference: string;
  request: string;
  items: { key: string; label: string; amount: string; state: string; note: string }[];
};

/** Formats what was rescued as plain text. In English, since support reads it too. */
export function rescuedText(
  works: readonly RescuedWork[],
  sends: readonly RescuedSend[],
  lost: number,
  mayBeAltered: boolean,
): string {
  const lines = [
    'What Partner Desk could still read of a damaged file',
    lost === 0 ? 'Everything could be read.' : `Places that could not be read: ${lost}.`,
    ...(mayBeAltered
      ? ['Altered places could not be left out: look at every text and amount before you use it.']
      : []),
    'Photos are not in here.',
    ...section(`Drafts, journals and reports: ${works.length}`, works.map(workLines)),
    ...section(`Sent, or waiting to be sent: ${sends.length}`, sends.map(sendLines)),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, parts: string[][]): string[] => [
  ...['', '', title, '='.repeat(title.length)],
  ...parts.flatMap((part) => ['', ...part]),
];

function workLines({ kind, title, subtitle, body, updated_at, removed_at }: RescuedWork): string[] {
  const removed = removed_at === '' ? '' : ` (deleted ${removed_at})`;
  return [
    `${kind}: ${title} ${subtitle}`.trim() + removed,
    `  last changed: ${updated_at}`,
    ...valueLines(parse(body), '  '),
  ];
}

function sendLines({
  kind,
  title,
  state,
  created_at,
  sent_at,
  reference,
  request,
  items,
}: RescuedSend): string[] {
  return [
    `${kind}: ${title}`,
    `  ${state}, stored ${created_at}${sent_at === '' ? '' : `, left ${sent_at}`}${reference === '' ? '' : `, Kiva’s reference ${reference}`}`,
    ...(items.length > 0
      ? items.map(
          (row) => `  ${[row.key, row.label, row.amount, row.state, row.note].filter(Boolean).join(' | ')}`,
        )
      : valueLines(parse(request), '  ')),
  ];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Longer values are photos and are left out. */
const longestValue = 20_000;

function valueLines(value: unknown, indent: string): string[] {
  if (value === null || typeof value !== 'object') return [`${indent}${String(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === '' || inner === null) return [];
    if (typeof inner === 'object') return [`${indent}${name}:`, ...valueLines(inner, `${indent}  `)];
    const text = String(inner);
    return [`${indent}${name}: ${text.length > longestValue ? '(too long to show)' : text}`];
  });
}
