import type { CopiedLoan } from '../../shared/model/portfolio.ts';
import {
  type MissingLoans,
  payableStatuses,
  type ReportFacts,
  type ReportLoan,
} from '../../shared/model/report-facts.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { ReportContent } from '../../shared/model/work.ts';
import { type Instalment, scheduledAmount } from '../../shared/rules/report/scheduled-amount.ts';
import { mapInSteps, type Steps } from '../../shared/rules/steps.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { inSlices } from '../in-slices.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { ReportedLoan, ReportedRepository } from '../store/reported.ts';
import type { ScheduleRepository } from '../store/schedules.ts';

/** Where the facts come from. */
export type FactSources = {
  portfolio: Pick<PortfolioRepository, 'payable' | 'byLoanIds'>;
  reported: Pick<ReportedRepository, 'of' | 'otherMeaning' | 'newestMonth'>;
  schedules: ScheduleRepository;
};

/** Which report the facts are for: its month, what its amounts mean, the loans in it. */
export type FactsAsked = { period: string; meaning: AmountMeaning; loanIds: readonly string[] };

/**
 * What a report is compared with, from the store alone: the loans that Kiva expects payments for, other loans of the report,
 * and what was reported of all of them.
 */
export async function reportFacts(
  { portfolio, reported, schedules }: FactSources,
  asked: FactsAsked,
): Promise<ReportFacts> {
  const payable = await portfolio.payable();
  const expected = await inSlices(byLoanId(payable?.loans ?? []));
  const cleaned = await inSlices(mapInSteps(asked.loanIds, cleanId));
  const otherIds = [...new Set(cleaned)].filter((id) => id !== '' && !expected.has(id));
  const others = await inSlices(byLoanId(await portfolio.byLoanIds(otherIds)));
  const history = await reported.of([...expected.keys(), ...otherIds], asked.period, asked.meaning);
  const sent = schedules.accepted([...expected.keys()]);
  const known = otherIds.filter((id) => others.has(id) || history.has(id));
  return {
    asOf: payable?.asOf ?? null,
    expected: await inSlices(
      mapInSteps([...expected], ([id, loan]) =>
        withSchedule(factOf(id, loan, history.get(id)), sent.get(id), asked),
      ),
    ),
    others: await inSlices(
      mapInSteps(known, (id) => withoutStaleStatus(factOf(id, others.get(id), history.get(id)))),
    ),
    otherMeaning: reported.otherMeaning(asked.period, asked.meaning),
    newestMonth: reported.newestMonth(),
    missing: missingOf(payable, expected.size),
  };
}

/** The facts for a report as it is stored. */
export function factsForReport(
  sources: FactSources,
  { period, meaning, rows }: ReportContent,
): Promise<ReportFacts> {
  return reportFacts(sources, { period, meaning, loanIds: rows.map((row) => row.loanId) });
}

/** Says what is missing, so that an incomplete list does not pass for complete. */
function missingOf(
  payable: Awaited<ReturnType<FactSources['portfolio']['payable']>>,
  kept: number,
): MissingLoans {
  const { unsure = false, unreadable = 0, loans = [] } = payable ?? {};
  const withoutId = loans.filter(({ loanId }) => cleanId(loanId ?? '') === '').length;
  return { unsure, unreadable, withoutId, sameId: loans.length - withoutId - kept };
}

/** Loans without an id of the partner's own cannot be reported at all; of several with one id the first is taken. */
function* byLoanId(loans: readonly CopiedLoan[]): Steps<Map<string, CopiedLoan>> {
  const found = new Map<string, CopiedLoan>();
  yield* mapInSteps(loans, (loan) => {
    const id = cleanId(loan.loanId ?? '');
    if (id !== '' && !found.has(id)) found.set(id, loan);
  });
  return found;
}

function factOf(loanId: string, loan: CopiedLoan | undefined, before: ReportedLoan | undefined): ReportLoan {
  return {
    loanId,
    clientId: loan?.clientId ?? '',
    name: loan?.name ?? '',
    status: loan?.status ?? '',
    currency: loan?.currency ?? '',
    localPrice: loan?.localPrice ?? '',
    last: before?.last ?? null,
    before: before?.before ?? null,
    now: before?.now ?? null,
    later: before?.later ?? null,
  };
}

/** A payable loan with what its schedule expects, where this program sent one that is still of the loan. */
function withSchedule(
  loan: ReportLoan,
  schedule: readonly Instalment[] | undefined,
  { period, meaning }: FactsAsked,
): ReportLoan {
  const scheduled = scheduledAmount(schedule ?? [], { period, meaning, loanAmount: loan.localPrice });
  return scheduled === null ? loan : { ...loan, scheduled };
}

/** A copy of all loans may be older than that of the payable ones: what took payments then and does not now is of unknown status. */
function withoutStaleStatus(loan: ReportLoan): ReportLoan {
  return payableStatuses.includes(loan.status) ? { ...loan, status: '' } : loan;
}
