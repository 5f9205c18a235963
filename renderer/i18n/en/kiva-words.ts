import type { IssueCode, KivaReading } from '../../../shared/rules/kiva-words.ts';

/** What words of Kiva may mean, and what to do: a reading without a text does not compile. */
const readings = {
  unknownLoan: {
    what: 'Kiva has no loan with this Loan ID.',
    next: 'Check for missing zeros, spaces or a wrong letter. Search for the borrower in Loans to see the Loan ID that Kiva has.',
  },
  notRepaying: {
    what: 'Kiva takes nothing for this loan in its present status.',
    next: 'Look up its status in Loans. If it should be paying back, ask partnersupport@kiva.org.',
  },
  client: {
    what: 'At Kiva this loan belongs to another client.',
    next: 'Compare the Client ID with the one in Loans, and correct what is wrong.',
  },
  tooMuch: {
    what: 'The amount is higher than the loan.',
    next: 'Check for a wrong unit, or for the amount of another row.',
  },
  repeated: {
    what: 'The same loan is in the request more than once.',
    next: 'Keep the row that is right and remove the other.',
  },
  negative: {
    what: 'Kiva does not accept an amount below zero.',
    next: 'Write the total without a minus sign.',
  },
  lower: {
    what: 'A higher amount was reported to Kiva before.',
    next: 'Compare with your own system. If the new amount is right, look at it again in PA2 before you finalize.',
  },
  zero: {
    what: 'Zero was reported for this loan.',
    next: 'If you have no information about it, leave the amount empty instead.',
  },
  delinquent: {
    what: 'The borrower repaid less than the schedule at Kiva says.',
    next: 'If your own system says the same, there is nothing to correct.',
  },
  prepaid: {
    what: 'The borrower repaid more than the schedule at Kiva says.',
    next: 'If your own system says the same, there is nothing to correct.',
  },
  notReported: {
    what: 'Kiva expects a payment for this loan, and none was reported.',
    next: 'Report its total, even if nothing was paid this month: otherwise Kiva may bill more than you collected.',
  },
  needed: { what: 'Something that Kiva needs is empty.', next: 'Fill it in here and send again.' },
  groupOnly: {
    what: 'This is only for group loans, but it was sent for an individual loan.',
    next: 'In Settings, set “$t(reporting:agreed.groupFields)” to “$t(reporting:agreed.groupFieldsOption.groups)”, then send again.',
  },
  flags: {
    what: 'Kiva must know of each member whether they are in the photo.',
    next: 'Check the column “$t(drafts:field.notPictured)” of all members.',
  },
  waiver: {
    what: 'The client waiver is not marked as signed.',
    next: 'Have it signed, then check “$t(drafts:field.waiverSigned)”.',
  },
  disbursal: {
    what: 'The disbursal date is too long ago or too far ahead.',
    next: 'Kiva accepts dates from less than 30 days ago to 90 days ahead. Correct the date.',
  },
  tooSmall: {
    what: 'The loan is too small for Kiva.',
    next: 'It must be worth more than 5 US dollars. Check the amount and the currency.',
  },
  zeroAmount: { what: 'A borrower has no amount.', next: 'Give each borrower an amount above zero.' },
  creditLimit: {
    what: 'The theme of this loan has reached its credit limit at Kiva.',
    next: 'Look at the theme in PA2. Loans beyond the limit may expire, so wait with them or ask Kiva.',
  },
  scheduleSum: {
    what: 'The repayments do not come to the amount of the loan.',
    next: 'Make the principal of all rows add up to the amount.',
  },
  scheduleDate: {
    what: 'A date in the schedule is too early.',
    next: 'Each date must be after the disbursal date and after the row before.',
  },
  notInList: {
    what: 'This is not, or no longer, in Kiva’s list.',
    next: 'Refresh the lists and choose another.',
  },
  photo: {
    what: 'The photo is missing, or Kiva cannot use it.',
    next: 'Choose the picture again: Partner Desk makes one of it that Kiva accepts.',
  },
  webAddress: {
    what: 'This is not a full web address.',
    next: 'It must start with https:// and lead to a picture.',
  },
  format: {
    what: 'Kiva cannot read the value of a field.',
    next: 'Write it as the help of the field says. If it already is so, send the details to partnersupport@kiva.org.',
  },
  body: {
    what: 'Kiva expected the request in another form.',
    next: 'For journals, change “$t(settings:endpoints.journalsBody)” in Settings and send again. Otherwise send the details to partnersupport@kiva.org.',
  },
  token: {
    what: 'Kiva did not accept the sign-in.',
    next: 'Try again: Partner Desk signs in anew. If it happens again, test the connection in Settings.',
  },
  otherPartner: {
    what: 'These credentials belong to another partner.',
    next: 'Check in Settings whose credentials are saved.',
  },
  noScope: { what: 'The credentials lack a permission.', next: 'Ask partnersupport@kiva.org to add it.' },
  credentials: {
    what: 'Kiva did not accept the Client ID and the Client secret.',
    next: 'Enter both again in Settings. Stage and Production have different ones.',
  },
  audience: {
    what: 'Kiva does not know the audience.',
    next: 'Compare it in Settings with the one that Kiva gave you.',
  },
  busy: { what: 'Kiva received too many requests at once.', next: 'Wait a few minutes, then try again.' },
  tooLarge: { what: 'The request is too large.', next: 'Use a smaller photo, or fewer rows in one batch.' },
  address: {
    what: 'Kiva’s server does not know this address.',
    next: 'Check the API address and the journals path in Settings.',
  },
  failed: { what: 'Kiva’s server had a problem. Your data is not the reason.', next: 'Try again later.' },
} satisfies Record<KivaReading, { what: string; next: string }>;

/** The same of the codes with which Kiva's reviewers send a loan back. */
const codes = {
  BPD: {
    what: 'The description tells something private about the borrower.',
    next: 'Remove family names, phone numbers, addresses and the like.',
  },
  BPP: {
    what: 'The photo shows something private about the borrower.',
    next: 'Use a photo without documents, signs or numbers that can be read.',
  },
  EPP: {
    what: 'The photo shows people who do not get this loan.',
    next: 'Use a photo of the borrower alone, or of the members of the group.',
  },
  FPU: {
    what: 'The description is written as “I”.',
    next: 'Write about the borrower as “she”, “he” or “they”.',
  },
  G: {
    what: 'The gender does not match the words of the description.',
    next: 'Correct the one that is wrong.',
  },
} satisfies Record<IssueCode, { what: string; next: string }>;

/** Words above Kiva's own. */
export const kivaWords = {
  reading: readings,
  own: 'Kiva’s message: {{words}}',
  issue: {
    title: 'Kiva sent this loan back',
    known: 'Kiva’s code says why:',
    all: 'Kiva’s note is in PA2. The reasons that PA2’s manual names:',
    next: 'Correct the loan in PA2 and resubmit it there: Partner Desk cannot change a loan that Kiva already has.',
    code: codes,
  },
};
