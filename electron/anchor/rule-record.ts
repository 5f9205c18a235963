import { z } from 'zod';
import type { RuleState } from '../store/approvals.ts';
import { sha256 } from '../store/fingerprint.ts';

/**
 * The rule of two people and its people as they are kept in the keychain, whose entries are short: a head that names parts by their
 * hashes. A part is written before the head that names it, so the head, one entry, is the moment in which all is another.
 */
export type RuleHead = {
  v: 1;
  /** How often the rule and its people were changed. */
  generation: number;
  parts: string[];
  /** Wrong tries by the beginning of a person's id. In the head: a try changes nothing else. */
  tries: Record<string, number>;
};

/** Windows keeps 2,560 bytes of a secret; the vault takes 2,400. */
const partBytes = 2_300;

const count = z.number().int().min(1);

const headSchema = z.strictObject({
  v: z.literal(1),
  generation: count,
  parts: z.array(z.string().regex(/^[0-9a-f]{16}$/)).min(1),
  tries: z.record(z.string(), count),
});

const person = {
  id: z.string(),
  name: z.string(),
  pin: z.string(),
  approves: z.boolean(),
  addedAt: z.string(),
};

const bodySchema = z.strictObject({
  on: z.boolean(),
  since: z.string().nullable(),
  by: z.string(),
  people: z.array(z.strictObject(person)),
});

/** A state as its head and the texts of its parts by their names. */
export function encodeRules(
  state: RuleState,
  generation: number,
): { head: RuleHead; parts: Map<string, string> } {
  const { on, since, by } = state;
  const people = state.people.map(({ id, name, pin, approves, addedAt }) => ({
    id,
    name,
    pin,
    approves,
    addedAt,
  }));
  const texts = split(JSON.stringify({ on, since, by, people }));
  const head = { v: 1 as const, generation, parts: texts.map(partName), tries: triesOf(state) };
  return { head, parts: new Map(texts.map((text) => [partName(text), text])) };
}

/** Wrong tries as a head keeps them. */
export function triesOf({ people }: Pick<RuleState, 'people'>): RuleHead['tries'] {
  const wrong = people.filter((each) => each.wrong > 0);
  return Object.fromEntries(wrong.map((each) => [shortId(each.id), each.wrong]));
}

/** How often somebody was tried, by a head. */
export function triesIn({ tries }: RuleHead, personId: string): number {
  return tries[shortId(personId)] ?? 0;
}

/** Null if the text is not a head of ours: then nothing is known of the rules. */
export function decodeHead(text: string): RuleHead | null {
  return parse(headSchema, text);
}

/** The state of a head; null where a part is missing or is not the one that the head names. */
export function decodeRules(head: RuleHead, parts: ReadonlyMap<string, string>): RuleState | null {
  const texts = head.parts.map((name) => parts.get(name) ?? '');
  if (texts.some((text, index) => partName(text) !== head.parts[index])) return null;
  const body = parse(bodySchema, texts.join(''));
  if (body === null) return null;
  return { ...body, people: body.people.map((each) => ({ ...each, wrong: triesIn(head, each.id) })) };
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** JSON has no half of a pair of UTF-16 in it, so every sign is whole. */
function split(text: string): string[] {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const sign of text) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > partBytes) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part];
}

function partName(text: string): string {
  return sha256(text).slice(0, 16);
}

function shortId(id: string): string {
  return id.slice(0, 8);
}
