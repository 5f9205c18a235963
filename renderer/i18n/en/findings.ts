import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one sentence. A rule without a text does not compile. */
export const findings: Record<FindingRule, string> = {
  missing: 'This is empty.',
  amountInvalid: 'This is not a plain number. Write it like 1200 or 1200.50.',
  amountTooExact: 'An amount has at most two digits behind the point.',
  amountNotPositive: 'The amount must be more than zero.',
  amountNegative: 'An amount cannot be below zero.',
  amountZero: 'The amount is zero. Kiva may take this as “nothing was repaid”.',
  dateInvalid: 'This is not a date. Write it like 2026-12-01.',
  disbursalTooOld: 'The disbursal date is {{days}} days ago; PA2 accepts less than 30.',
  disbursalTooFar: 'The disbursal date is {{days}} days ahead; PA2 accepts at most 90.',
  waiverMissing: 'The client waiver is not marked as signed.',
  photoInPa2: 'Add the photo in PA2 after sending.',
  scheduleInPa2: 'Add the repayment schedule in PA2 after sending.',
  loanUseStart: 'The loan use usually begins with “to”, as in “to buy seeds”.',
  descriptionShort: 'The description has {{words}} words; some reviewers expect at least {{least}}.',
  draftEmpty: 'Nothing is filled in yet.',
  journalsEmpty: 'No journal is written yet.',
  imageUrlInvalid: 'This is not a full web address that begins with https://.',
  journalCut: 'kiva.org shows the first {{shown}} characters, then “read more”. Put the news first.',
  duplicateLoan: 'Loan ID {{loanId}} stands here more than once.',
  idSpoilt: 'Excel may have spoilt this ID. Format the column as text in Excel and copy it again.',
  reportEmpty: 'No row has an amount yet.',
  periodInvalid: 'Choose the month of this report.',
  meaningMissing: 'Say what the amounts mean.',
};
