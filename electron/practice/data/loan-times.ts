import type { PracticeLoan } from './loan.ts';
import { chance, type Random, whole } from './random.ts';
import type { EventField, StatusPlan } from './statuses.ts';

/** The time fields of a loan, in epoch seconds. */
export type LoanTimes = Pick<
  PracticeLoan,
  EventField | 'create_time' | 'planned_expiration_time' | 'planned_inactive_expire_time'
>;

/** Seconds in a day. */
export const DAY = 86_400;

const EVENTS: readonly EventField[] = [
  'ended_time',
  'refunded_time',
  'expired_time',
  'defaulted_time',
  'issue_feedback_time',
];

function eventTimes(random: Random, plan: StatusPlan, created: number, now: number): LoanTimes {
  const times = { create_time: created } as LoanTimes;
  const writesNulls = chance(random, 0.5);
  for (const event of EVENTS) {
    if (event === plan.event) times[event] = whole(random, created + DAY, Math.max(created + DAY, now));
    else if (writesNulls) times[event] = null;
  }
  return times;
}

/** When things happened to a loan. Events that did not happen are null in half of the loans, else absent. */
export function createTimes(random: Random, plan: StatusPlan, now: number): LoanTimes {
  const [youngest, oldest] = plan.age;
  const created = now - whole(random, youngest * DAY, (oldest + 1) * DAY);
  return {
    ...eventTimes(random, plan, created, now),
    planned_expiration_time: chance(random, 0.1) ? null : created + 35 * DAY,
    planned_inactive_expire_time: chance(random, 0.1) ? null : created + 60 * DAY,
  };
}
