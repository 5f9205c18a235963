import type { Country } from './country.ts';
import type { PracticeLoan } from './loan.ts';
import { chance, type Random, whole } from './random.ts';
import type { StatusPlan } from './statuses.ts';

/** The money fields of a loan. */
export type LoanMoney = Pick<
  PracticeLoan,
  'loan_price' | 'loan_local_price' | 'loan_currency' | 'fundedAmount'
>;

/** Lenders lend in multiples of 25 US dollars (API.md §4.2). */
const STEP_USD = 25;

/** Local amounts are round to a hundredth of a typical loan, as people agree on round sums. */
function roundLocal(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.max(step, Math.round(amount / step) * step);
}

function fundedOf(random: Random, plan: StatusPlan, priceUsd: number): number | null | undefined {
  if (plan.funded === 'none') return chance(random, 0.5) ? null : undefined;
  if (plan.funded === 'full') return priceUsd;
  return whole(random, 0, priceUsd / STEP_USD - 1) * STEP_USD;
}

/** Price in both currencies, and how much lenders have given so far in US dollars. */
export function createMoney(random: Random, country: Country, plan: StatusPlan, count: number): LoanMoney {
  const steps = whole(random, 4, 60) + (count > 1 ? whole(random, 20, 120) : 0);
  const priceUsd = steps * STEP_USD;
  const funded = fundedOf(random, plan, priceUsd);
  return {
    loan_price: priceUsd.toFixed(2),
    loan_local_price: roundLocal(priceUsd * country.perUsd).toFixed(country.decimals),
    loan_currency: country.currency,
    ...(funded === undefined ? {} : { fundedAmount: funded }),
  };
}
