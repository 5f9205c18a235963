import { editDistance } from '../import/edit-distance.ts';
import { plainDigits, plainLetters } from '../letters.ts';
import { mapInSteps, type Steps } from '../steps.ts';

/** The ids nearest to one that is unknown, at most three. */
export type FindNearIds = (id: string) => string[];

const most = 3;
/** In shorter ids one letter is too much of the whole to be a typo. */
const shortestTypo = 3;

/**
 * Finds ids that differ by zeros in front, case, accents, spaces, signs and the script of digits, or by one typo. Every id is kept
 * under each form that lacks one of its letters: two texts that are one typo apart have such a form in common, so no id
 * need be compared with all the others.
 */
export function* nearIds(ids: readonly string[]): Steps<FindNearIds> {
  const byForm = new Map<string, string[]>();
  const byGap = new Map<string, string[]>();
  yield* mapInSteps(ids, (id) => add(byForm, formOf(id), id));
  yield* mapInSteps([...byForm.keys()], (form) => {
    for (const gap of gapsOf(form)) add(byGap, gap, form);
  });
  return (id) => {
    const own = formOf(id);
    const found = new Set(byForm.get(own));
    if (own.length < shortestTypo) return [...found].slice(0, most);
    for (const gap of gapsOf(own)) {
      if (found.size >= most) break;
      const near = (byGap.get(gap) ?? []).filter((form) => editDistance(own, form, 1) <= 1);
      for (const form of near) for (const each of byForm.get(form) ?? []) found.add(each);
    }
    return [...found].slice(0, most);
  };
}

/** What two spellings of one id have in common. */
function formOf(id: string): string {
  return plainDigits(plainLetters(id))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '');
}

/** A form and all that lack one of its letters. */
function gapsOf(form: string): Set<string> {
  const gaps = Array.from(form, (_, index) => form.slice(0, index) + form.slice(index + 1));
  return new Set([form, ...gaps]);
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
