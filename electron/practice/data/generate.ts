import { createBorrower } from './borrowers.ts';
import { fullName } from './config-lists.ts';
import { COUNTRIES, countryNamed } from './countries.ts';
import type { Country } from './country.ts';
import type { PracticeLoan } from './loan.ts';
import { partnerIds } from './loan-ids.ts';
import { createMoney } from './loan-money.ts';
import { createTimes } from './loan-times.ts';
import { chance, createRandom, pick, type Random, uuid, whole } from './random.ts';
import { SHOWCASE } from './showcase.ts';
import { type LoanStatus, STATUS_PLANS, statusAt } from './statuses.ts';

/** What the loans depend on; the same plan always makes the same loans, in the same order. */
export interface LoanPlan {
  readonly seed: number;
  /** How many loans. The first ones are SHOWCASE, as far as they fit. */
  readonly count: number;
  readonly partnerId: string;
  /** `YYYY-MM-DD`; ages count back from noon UTC of this day. */
  readonly today: string;
}

const PARTNER_NAME = 'Practice Field Partner';
/** Kiva's public loan ids are seven digits long; these begin where a reader sees that they are made up. */
const FIRST_KIVA_ID = 9_000_000;
const DELINQUENT_SHARE = 0.12;

function issueFields(random: Random, status: LoanStatus): Partial<PracticeLoan> {
  if (!status.startsWith('issue')) return chance(random, 0.5) ? { issue_reported_by: null } : {};
  const reporter = whole(random, 1000, 9999);
  return { issue_reported_by: chance(random, 0.5) ? reporter : String(reporter) };
}

function identity(random: Random, plan: LoanPlan, serial: number) {
  return {
    kiva_id: String(FIRST_KIVA_ID + serial),
    uuid: uuid(random),
    ...partnerIds(serial),
    partner_id: plan.partnerId,
    partner: PARTNER_NAME,
  };
}

function condition(random: Random, status: LoanStatus) {
  return {
    status,
    status_detail: chance(random, 0.2) ? `${status} (practice)` : null,
    delinquent: status === 'defaulted' || (status === 'payingBack' && chance(random, DELINQUENT_SHARE)),
    flexible_fundraising_enabled: String(chance(random, 0.5)),
    ...issueFields(random, status),
  };
}

function createLoan(random: Random, plan: LoanPlan, serial: number, now: number): PracticeLoan {
  const showcase = SHOWCASE[serial];
  const country: Country = showcase ? countryNamed(showcase.country) : pick(random, COUNTRIES);
  const status = showcase?.fields.status ?? statusAt(random());
  const made = createBorrower(random, country);
  const count = showcase?.fields.borrower_count ?? made.count;
  return {
    ...identity(random, plan, serial),
    name: made.name,
    location: fullName(pick(random, country.places), country.name),
    borrower_count: count,
    ...condition(random, status),
    ...createMoney(random, country, STATUS_PLANS[status], count),
    ...createTimes(random, STATUS_PLANS[status], now),
    ...showcase?.fields,
  };
}

/** Makes the loans of a practice run. */
export function generateLoans(plan: LoanPlan): PracticeLoan[] {
  const random = createRandom(plan.seed);
  const now = Date.parse(`${plan.today}T12:00:00Z`) / 1000;
  return Array.from({ length: plan.count }, (_, serial) => createLoan(random, plan, serial, now));
}
