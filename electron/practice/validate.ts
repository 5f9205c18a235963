import { apiRefusal, type Refusal } from './answer.ts';
import type { FieldCheck, ShapeProblem } from './shape.ts';

/** How many problems a message spells out. */
const SPELT_OUT = 5;

/**
 * A 400 that names the fields. Only a strict server adds the list `errors`: whether Kiva has one is not known
 * (API.md §1.6).
 */
export function validationRefusal(
  problems: readonly { field: string; message: string }[],
  strict: boolean,
): Refusal {
  const spelt = problems.slice(0, SPELT_OUT).map((problem) => problem.message);
  const more = problems.length > SPELT_OUT ? ` (and ${problems.length - SPELT_OUT} more)` : '';
  const errors = problems.map(({ field, message }) => ({ field, message }));
  return apiRefusal(400, 'api.validation', spelt.join('; ') + more, strict ? { errors } : {});
}

/** Refuses a body of the wrong shape; returns the undocumented fields that a lenient server puts up with. */
export function demandShape(check: FieldCheck, body: unknown, strict: boolean): readonly string[] {
  const problems = check(body, '');
  const wrong = problems.filter((problem: ShapeProblem) => strict || !problem.undocumented);
  if (wrong.length > 0) throw validationRefusal(wrong, strict);
  return problems.map((problem) => problem.field);
}

/** Those undocumented fields that belong to item `index` of the list, or to the whole body. */
export function undocumentedIn(
  undocumented: readonly string[],
  list: string,
  index: number,
): readonly string[] {
  return undocumented.filter((path) => path.startsWith(`${list}[${index}].`) || !path.startsWith(`${list}[`));
}
