import type { ReportContent, WorkBody } from '../model/work.ts';
import { emptyDraft } from './empty-draft.ts';
import { sendKinds } from './kinds/kinds.ts';
import { emptyMember } from './members.ts';

type JsonFields = Record<string, unknown>;

/**
 * A body as an older version of the program stored it, with the fields that were added since as they are in new work. The fields of a
 * report keep their order, since the seal of its lock is of the text.
 */
export function completeBody({ kind, content }: { kind: WorkBody['kind']; content: JsonFields }): WorkBody {
  if (kind !== 'draft')
    return { kind, content: { ...content, ...added(content, sendKinds[kind].empty()) } } as WorkBody;
  const empty = emptyDraft();
  const { plan, members, ...rest } = { ...empty, ...content };
  return {
    kind,
    content: {
      ...rest,
      plan: { ...empty.plan, ...plan },
      members: members.map((member) => ({ ...emptyMember(), ...member })),
    },
  };
}

function added(content: JsonFields, empty: JsonFields): JsonFields {
  return Object.fromEntries(Object.entries(empty).filter(([name]) => !(name in content)));
}

/** The fields of reports that seals were made of when reports could first be locked. */
const firstSealed: ReadonlySet<string> = new Set([
  'period',
  'meaning',
  'rows',
  'confirmed',
  'control',
  'corrects',
]);

/** The text that a seal is of. A field that was added since counts only where it says something, or all older locks would lapse. */
export function textToSeal(body: WorkBody): string {
  const { kind } = body;
  const empty: JsonFields = sendKinds[kind].empty();
  const counts = ([name, value]: [string, unknown]): boolean =>
    firstSealed.has(name) || JSON.stringify(value) !== JSON.stringify(empty[name]);
  const fields: JsonFields =
    body.kind === 'report'
      ? { ...body.content, control: controlToSeal(body.content.control) }
      : { ...body.content };
  return JSON.stringify({ kind, content: Object.fromEntries(Object.entries(fields).filter(counts)) });
}

/** Older locks sealed one sum, which had no currency. */
function controlToSeal({ count, sums }: ReportContent['control']): JsonFields {
  const [first = { currency: '', sum: '' }, ...others] = sums;
  return first.currency === '' && others.length === 0 ? { count, sum: first.sum } : { count, sums };
}
