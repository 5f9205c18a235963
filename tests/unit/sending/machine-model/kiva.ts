import type { Outgoing } from '../../../../electron/sending/machine.ts';
import type { PostAttempt } from '../../../../electron/sending/send-result.ts';
import { ok } from '../../../../shared/result.ts';
import { happenings } from '../world.ts';

/** How a request ends: one of `happenings`, or accepted with a row that Kiva refuses or is not clear about. */
export const fates = [
  ...(Object.keys(happenings) as (keyof typeof happenings)[]),
  'rowRefused',
  'rowUnsureTaken',
  'rowUnsureLost',
] as const;

/** One of {@link fates}. */
export type Fate = (typeof fates)[number];

/** What came of a request, and the rows that Kiva has of it since. */
export type Deed = { attempt: PostAttempt; taken: string[] };

/** Loan ids in a request, in its order. */
export function rowsIn({ request }: Pick<Outgoing, 'request'>): string[] {
  const { repayments } = JSON.parse(request) as { repayments: { loan_id: string }[] };
  return repayments.map(({ loan_id }) => loan_id);
}

/** What Kiva makes of a request. */
export function deedOf(outgoing: Outgoing, fate: Fate): Deed {
  const rows = rowsIn(outgoing);
  const [first = '', ...others] = rows;
  if (fate === 'rowRefused') return { attempt: withProblem(first, 'error'), taken: others };
  if (fate === 'rowUnsureTaken') return { attempt: withProblem(first, 'fatal'), taken: rows };
  if (fate === 'rowUnsureLost') return { attempt: withProblem(first, 'fatal'), taken: others };
  const { attempt, keeps } = happenings[fate];
  return {
    attempt: { ...attempt, text: attempt.text?.padEnd(6_000) ?? null },
    taken: keeps ? rows : [],
  };
}

function withProblem(loanId: string, severity: string): PostAttempt {
  const problem = { loanId, clientId: null, details: 'no', code: '', severity };
  return {
    ...happenings.accepted.attempt,
    result: ok({ reference: 'r', confirmUrl: null, problems: [problem] }),
  };
}
