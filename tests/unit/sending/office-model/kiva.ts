import { jsonOf, refusalOf } from '../../../../electron/kiva/answers.ts';
import { readPost } from '../../../../electron/kiva/operations/posts.ts';
import type { Outgoing } from '../../../../electron/sending/machine.ts';
import type { PostAttempt } from '../../../../electron/sending/send-result.ts';
import { type ErrorCode, failure } from '../../../../shared/errors.ts';
import type { WorkKind } from '../../../../shared/model/work.ts';
import { failed } from '../../../../shared/result.ts';

/** What may become of a request. `Taken` and `Lost` say whether Kiva has it although nobody was told. */
export const fateKinds = [
  'accepted',
  'refused',
  'busy',
  'unauthorised',
  'forbidden',
  'noHost',
  'noToken',
  'timeoutTaken',
  'timeoutLost',
  'brokenTaken',
  'brokenLost',
  'portal',
  'oddTaken',
  'oddLost',
  'errorsTaken',
  'errorsLost',
  'namedRows',
  'unsureRows',
  'unnamedRows',
  'warnedRows',
  'crashTaken',
  'crashLost',
] as const;

/** `rows` are bits: the lower four are the rows that Kiva complains of, the upper four those of doubtful ones that it took. */
export type Fate = { kind: (typeof fateKinds)[number]; rows: number };

/** What Kiva did with a row, and what the program must show of it. */
export type RowDeed = { taken: boolean; shown: 'accepted' | 'refused' | 'unknown' | 'waiting' };

/** What Kiva did with a request; without an attempt the program died. `passes`: the machine goes on by itself. */
export type Deed = { attempt: PostAttempt | null; rows: RowDeed[]; passes: boolean };

type Wire = Record<string, unknown>;

/** The things in a request, read as Kiva would. */
export function wireRows(kind: WorkKind, request: string): Wire[] {
  const body = JSON.parse(request) as Record<string, Wire[]>;
  if (kind === 'draft') return [body];
  return (kind === 'report' ? body.repayments : body.journals) ?? [];
}

const idKeys = { draft: 'loan_draft_uuid', report: 'upload_id', journals: 'archive_id' } as const;

/** What Kiva makes of a request. */
export function deedOf({ kind, request }: Pick<Outgoing, 'kind' | 'request'>, fate: Fate): Deed {
  const rows = wireRows(kind, request);
  const all = (deed: RowDeed): RowDeed[] => rows.map(() => deed);
  const answer = (status: number, body: unknown, deeds: RowDeed[]): Deed => ({
    attempt: attemptOf(kind, status, typeof body === 'string' ? body : JSON.stringify(body)),
    rows: deeds,
    passes: status === 429,
  });
  const silence = (left: boolean, code: ErrorCode, deeds: RowDeed[]): Deed => ({
    attempt: { left, status: null, text: null, retryAfter: null, result: failed(failure(code)) },
    rows: deeds,
    passes: code === 'HOST_NOT_FOUND',
  });
  const yes = { [idKeys[kind]]: '77' };
  const doubt = (taken: boolean): RowDeed[] => all({ taken, shown: 'unknown' });
  const waits = all({ taken: false, shown: 'waiting' });
  switch (fate.kind) {
    case 'accepted':
      return answer(200, yes, all({ taken: true, shown: 'accepted' }));
    case 'refused':
      return answer(400, { message: 'no' }, all({ taken: false, shown: 'refused' }));
    case 'busy':
      return answer(429, '', waits);
    case 'unauthorised':
      return answer(401, '', waits);
    case 'forbidden':
      return answer(403, '', waits);
    case 'noHost':
      return silence(false, 'HOST_NOT_FOUND', waits);
    case 'noToken':
      return silence(false, 'TIMEOUT', waits);
    case 'timeoutTaken':
    case 'timeoutLost':
      return silence(true, 'TIMEOUT', doubt(fate.kind === 'timeoutTaken'));
    case 'brokenTaken':
    case 'brokenLost':
      return answer(502, '<html>', doubt(fate.kind === 'brokenTaken'));
    case 'portal':
      return answer(200, '<html>', doubt(false));
    case 'oddTaken':
    case 'oddLost':
      return answer(200, { ...yes, code: 'api.error' }, doubt(fate.kind === 'oddTaken'));
    case 'errorsTaken':
    case 'errorsLost':
      return answer(200, { ...yes, errors: ['a row is wrong'] }, doubt(fate.kind === 'errorsTaken'));
    case 'crashTaken':
    case 'crashLost':
      return { attempt: null, rows: doubt(fate.kind === 'crashTaken'), passes: false };
    default: {
      const { problems, deeds } = complaints(kind, rows, { ...fate, kind: fate.kind });
      return answer(200, { ...yes, problems }, deeds);
    }
  }
}

type Complaint = 'namedRows' | 'unsureRows' | 'unnamedRows' | 'warnedRows';

/** One problem for each row that is meant. Where rows have one name and not all of them are meant, nobody can tell them apart. */
function complaints(
  kind: WorkKind,
  rows: readonly Wire[],
  fate: { kind: Complaint; rows: number },
): { problems: Wire[]; deeds: RowDeed[] } {
  const isMeant = rows.map((_, at) => (fate.rows & (1 << at)) !== 0);
  const isTaken = rows.map((_, at) => (fate.rows & (16 << at)) !== 0);
  const problem = (name: Wire, severity: string): Wire => ({ ...name, details: 'look at it', severity });
  if (fate.kind === 'unnamedRows')
    return {
      problems: [problem({ loan_id: 'L-99' }, 'error')],
      deeds: isTaken.map((taken) => ({ taken, shown: 'unknown' })),
    };
  const severity = { namedRows: 'error', unsureRows: 'fatal', warnedRows: 'warning' }[fate.kind];
  const problems = rows.flatMap((row, at) => (isMeant[at] ? [problem(nameOf(kind, row), severity)] : []));
  const deeds = rows.map((row, at): RowDeed => {
    const alike = rows.flatMap((other, place) =>
      nameOf(kind, other).loan_id === nameOf(kind, row).loan_id ? [place] : [],
    );
    const meant = alike.filter((place) => isMeant[place]).length;
    if (fate.kind === 'warnedRows' || meant === 0) return { taken: true, shown: 'accepted' };
    if (fate.kind === 'unsureRows') return { taken: isTaken[at] === true, shown: 'unknown' };
    const taken = isMeant[at] !== true;
    return { taken, shown: meant === alike.length ? 'refused' : 'unknown' };
  });
  return { problems, deeds };
}

/** How Kiva names a row; a draft by its loan. */
function nameOf(kind: WorkKind, row: Wire): Wire {
  if (kind === 'report')
    return { loan_id: row.loan_id, ...('client_id' in row && { client_id: row.client_id }) };
  if (kind === 'journals') return { loan_id: row.internal_loan_id };
  const [first] = row.entreps as Wire[];
  return { loan_id: 'not_pictured' in row ? row.internal_loan_id : first?.loan_id };
}

/** Read by the program's own readers, so that they are under test too. */
function attemptOf(kind: WorkKind, status: number, text: string): PostAttempt {
  const reply = { status, text, retryAfter: null, date: null, contentType: null };
  const refusal = refusalOf(reply);
  const answer = {
    ...{ left: true, status, text, retryAfter: null },
    result: refusal ? failed(refusal) : jsonOf(reply),
  };
  return { ...answer, result: readPost(kind, answer, '') };
}
