import type { FieldProblem } from '../../shared/result.ts';
import { normaliseKeys, textOf } from './decode.ts';
import { isRecord, parseJson } from './json.ts';

/** What Kiva says in an answer: a sentence for people, and the fields it names. */
export type KivaMessage = { message: string; fields: FieldProblem[] };

const longestMessage = 500;
const mostFields = 100;

/** Fields that hold words in answers of RFC 6749, Kiva, Spring and RFC 9457; Kiva's own errors are undocumented (API.md §1.6). */
const codes = ['code', 'error'];
const sentences = ['message', 'errorDescription', 'detail', 'details', 'title'];

/** Kiva's own words from the body of an answer: of JSON its words, of anything else its first 500 characters. */
export function extractKivaMessage(text: string): KivaMessage {
  const json = parseJson(text);
  if (json === undefined) return { message: shorten(withoutTags(text)), fields: [] };
  const body = normaliseKeys(json);
  const fields = problemsOf(body.errors).slice(0, mostFields);
  const said = [firstText(body, codes), firstText(body, sentences)].filter((part) => part !== null);
  const listed = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const words = said.length > 0 ? said.join(': ') : listed.join('; ');
  return { message: shorten(words || text), fields: fields.filter((field) => field.path !== '') };
}

function firstText(body: Record<string, unknown>, names: readonly string[]): string | null {
  return names.map((name) => textOf(body[name])).find((text) => text !== null) ?? null;
}

/** `errors` as a list of texts or objects, or as an object of field and text. */
function problemsOf(errors: unknown): FieldProblem[] {
  if (Array.isArray(errors)) return errors.map(problemOf);
  if (!isRecord(errors)) return [];
  return Object.entries(errors).map(([path, message]) => ({ path, message: textOf(message) ?? '' }));
}

function problemOf(error: unknown): FieldProblem {
  const body = normaliseKeys(error);
  return {
    path: firstText(body, ['field', 'path', 'property', 'name']) ?? '',
    message: shorten(textOf(error) ?? firstText(body, [...sentences, 'defaultMessage', ...codes]) ?? ''),
  };
}

function withoutTags(text: string): string {
  return text.replace(/<(script|style|head)\b[\s\S]*?(<\/\1>|$)/gi, ' ').replace(/<[^>]*(>|$)/g, ' ');
}

function shorten(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestMessage);
}
