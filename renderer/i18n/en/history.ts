/** Words of the history for an auditor. */
export const history = {
  title: 'History for auditors',
  description: 'Every step of everything that was sent, in order. Nothing in the history can be changed.',
  back: 'Activity',
  open: 'History for auditors',
  verify: {
    title: 'Verify',
<<<<<<< HEAD
    text: 'Checks each entry, and checks that each saved request is the one that was recorded.',
=======
    text: 'Checks each entry, that what is kept of each request is what was recorded, and that the newest entry which the keychain remembers is here.',
>>>>>>> w-golive
    action: 'Verify history',
    good_one: 'The one entry is unchanged.',
    good_other: 'All {{number}} entries are unchanged.',
    sends_one: '{{number}} request was also compared.',
    sends_other: '{{number}} requests were also compared.',
    empty: 'The history has no entries yet.',
    mark: 'Mark of the latest entry',
    bad: 'The history was changed',
    next: 'Do not change anything on this computer, and tell your auditor. This check did not change anything.',
    openSend: 'Open this request',
  },
  fault: {
    missing: 'An entry before number {{number}} ({{when}}) is missing.',
    altered: 'Entry {{number}} ({{when}}) was changed.',
    request: 'The request of entry {{number}} ({{when}}) is not the one that was recorded.',
    answer: 'Kiva’s answer at entry {{number}} ({{when}}) is not the one that was recorded.',
    rows: 'The rows of entry {{number}} ({{when}}) are not the ones that were recorded.',
    state: 'The state after entry {{number}} ({{when}}) is not the one that was recorded.',
<<<<<<< HEAD
    unrecorded: 'A request was sent, but it has no entry.',
=======
    unrecorded: 'A request was sent without an entry.',
    cut: 'The newest entries are missing: the keychain remembers entry {{number}}, which is not here as it was.',
    anchor: 'What the keychain remembers of the newest entry cannot be read.',
>>>>>>> w-golive
  },
  period: {
    title: 'Entries of a period',
    from: 'From',
    to: 'To',
    file: 'History {{from}} to {{to}}, {{environment}}',
    none: 'There are no entries in this period.',
    order: 'The first day must not be after the last day.',
  },
  column: {
    number: 'No.',
    at: 'Time',
    person: 'Who',
    event: 'What happened',
    detail: 'Details',
    utc: 'Time (UTC)',
    zone: 'Zone',
    request: 'Request',
    facts: 'Facts',
    mark: 'Mark',
  },
  event: {
    before: 'Sent by an earlier version',
    confirmed: 'Confirmed by a person',
    left: 'Sent to Kiva',
    ended: 'Result',
    arrived: 'Found in PA2',
    stopped: 'Taken back before it was sent',
    replaced: 'Sent again',
    dismissed: 'Refusal dismissed',
    ticked: 'Marked as done in PA2',
    unticked: 'No longer marked as done in PA2',
    erased: 'Personal data erased',
    locked: 'Locked for approval',
    unlocked: 'Unlocked',
    desk: 'Person or settings changed',
    rule: 'Two-person rule changed',
    restored: 'Continued with restored data',
    kivaConfirmed: 'Kiva’s confirmation recorded',
<<<<<<< HEAD
    liveAlready: 'Production opened: already live',
    level: 'Sending settings changed',
=======
    liveAlready: 'Production opened: live already',
    goLiveWithdrawn: 'Record that opened Production taken back',
    level: 'Care in sending changed',
>>>>>>> w-golive
  },
  nobody: 'not given',
  rows_one: '{{number}} row',
  rows_other: '{{number}} rows',
  requests_one: '{{number}} request',
  requests_other: '{{number}} requests',
  attempt: 'attempt {{number}}',
  milliseconds: '{{number}} ms',
  seconds: '{{number}} s',
  http: 'HTTP {{status}}',
  noCurrency: '(currency not known)',
  desk: {
    title: 'Who uses this computer',
    text: 'A name, not an account. From now on it appears in the history and on receipts.',
    person: 'Your name',
    years: 'How long to keep personal data',
    draft: 'Loan drafts',
    journals: 'Journals',
    year_one: '{{count}} year',
    year_other: '{{count}} years',
    always: 'No limit',
    yearsText:
      'After that, names, texts and pictures are erased from the history. Loan IDs, dates and amounts stay, so nothing is sent twice.',
  },
  erase: {
    title: 'Erase a borrower',
<<<<<<< HEAD
    text: 'This erases names, texts and pictures of a loan’s borrowers from drafts, journals and the history. Loan IDs, dates and amounts stay, and the history can still be verified. It does not change anything at Kiva.',
=======
    text: 'Removes names, texts and pictures of a loan’s borrowers from drafts, journals and the history, and their names and IDs from Kiva’s words in Go live. Loan IDs, dates and amounts stay, and the history still verifies. It does not change anything at Kiva.',
>>>>>>> w-golive
    loanId: 'Loan ID',
    action: 'Erase personal data',
    question: 'Erase the personal data of loan {{loanId}}?',
    warning: 'You cannot undo this. Copies from before a program update keep the data for up to 30 days.',
    missing: 'Enter the loan ID first.',
    done: 'Erased for loan {{loanId}}: {{sends}} in the history, {{works}} in drafts and journals.',
<<<<<<< HEAD
    nothing: 'There is no personal data about loan {{loanId}} here.',
=======
    confirmation: 'Names and IDs were also taken out of Kiva’s words in Go live.',
    nothing: 'Nothing personal is kept about loan {{loanId}}.',
>>>>>>> w-golive
  },
};
