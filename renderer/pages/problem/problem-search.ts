import { type ProblemSubject, problemSubjectSchema } from '../../../shared/model/problem-report.ts';

/** What a report is about, as it stands in the address: a send by its id, or an error as `CODE.REFERENCE`. */
export type ProblemSearch = { send?: string; error?: string };

/** Reads the search part of an address; what is not right is about nothing in particular. */
export function readProblemSearch(search: Record<string, unknown>): ProblemSearch {
  const about = subjectOf(search as ProblemSearch);
  if (about.kind === 'send') return { send: about.id };
  return about.kind === 'error' ? { error: `${about.code}.${about.ref}` } : {};
}

/** What a report is about; the last failed request where the address names nothing. */
export function subjectOf({ send, error }: ProblemSearch): ProblemSubject {
  const [code, ref] = typeof error === 'string' ? error.split('.') : [];
  const named = send === undefined ? { kind: 'error', code, ref } : { kind: 'send', id: send };
  return problemSubjectSchema.safeParse(named).data ?? { kind: 'none' };
}
