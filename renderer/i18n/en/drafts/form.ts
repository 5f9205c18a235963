import { fieldNames } from './field-names.ts';

/** Words of the three steps of a draft; steps and fields have PA2's own names (API.md §7). */
export const draftForm = {
  back: 'All drafts',
  untitled: 'New draft',
  removeTitle: 'Delete this draft?',
  step1: { title: 'Step 1: Description', text: 'Who the borrower is and what the loan is for.' },
  step2: {
    title: 'Step 2: Loan Terms',
    text: 'How much, in which currency, when it is paid out and paid back.',
  },
  step3: { title: 'Step 3: Photo', text: 'One photo for each loan, in which the borrower is seen well.' },
  lists: {
    age: 'Kiva’s lists to choose from, as of {{when}}.',
    loading: 'Loading Kiva’s lists…',
    refresh: 'Refresh lists',
    failed: 'Kiva’s lists could not be loaded. You can write the rest; it is kept.',
    nothing: 'Nothing found',
    more_one: 'Type to see {{count}} more',
    more_other: 'Type to see {{count}} more',
    gone: '{{value}} is no longer in Kiva’s list. Choose another, or refresh the lists.',
    unlisted: '{{value}} (not in the list)',
    choose: 'Choose…',
    search: 'Type to search',
    recent: 'Used lately',
    all: 'All',
  },
  field: {
    ...fieldNames,
    loanType: 'Loan type',
    groupName: 'Group name',
    groupClientId: 'Group Client ID',
    groupLoanId: 'Group Loan ID',
    notPictured: 'In the photo',
    members: 'Members',
    schedule: 'Repayment schedule',
    date: 'Due date',
    principal: 'Principal',
    interest: 'Interest',
    photoId: 'Photo',
  },
  help: {
    clientId: 'Your own number for this borrower.',
    loanId: 'Your own number for this loan. Zeros in front are kept.',
    groupClientId: 'Your own number for the group, if it has one.',
    groupLoanId: 'Your own number for the whole loan, if it has one.',
    location: 'Exactly as in PA2 → Account → Locations.',
    activityId: 'PA2 sets the sector from it.',
    loanUse: 'Completes “This borrower will use this loan…”. Begin with “to”; no name, no amount.',
    description:
      'Write about the borrower as “she” or “he”, not “I”. No family name, phone number or address.',
    waiverSigned: 'A new waiver for each new loan; Kiva may ask for it within 24 hours.',
    themeTypeId: 'Themes are your own agreement with Kiva.',
    amount: 'The whole principal in local currency, before any fees.',
    disbursalDate: 'PA2 accepts less than 30 days ago to 90 days ahead.',
  },
  gender: { female: 'Female', male: 'Male', unknown: 'Unknown' },
  words_one: '{{count}} word',
  words_other: '{{count}} words',
  characters_one: '{{count}} character',
  characters_other: '{{count}} characters',
  dateShown: '{{date}}, {{distance}}',
  photo: {
    usedBefore: 'Used in the draft of {{title}}, changed {{when}}.',
    usedBeforeSent: 'Sent with the draft of {{title}}, {{when}}.',
    untitled: 'a borrower without a name',
    earlier: 'This borrower had a loan before',
    allowed:
      'Kiva takes a photo once more within {{months}} months, while the borrower still looks like that.',
    earlierGroup: 'This group had a loan before',
    allowedGroup_one:
      'Kiva takes a group’s photo again within {{months}} months while {{percent}} % of its members are in it: here {{in}} of {{count}}. Whoever is not in it is marked so.',
    allowedGroup_other:
      'Kiva takes a group’s photo again within {{months}} months while {{percent}} % of its members are in it: here {{in}} of {{count}}. Whoever is not in it is marked so.',
    tooFew_one:
      'The photo of {{month}} is not offered: {{in}} of {{count}} member is in it, and Kiva wants {{percent}} %. Take a new one.',
    tooFew_other:
      'The photo of {{month}} is not offered: {{in}} of {{count}} members are in it, and Kiva wants {{percent}} %. Take a new one.',
    use: 'Use the photo of {{month}}',
    tooOld:
      'The photo of {{month}} is not offered: it was sent more than {{months}} months ago. Take a new one.',
    usedTwice:
      'The photo of {{month}} is not offered: two loans have it already, and Kiva takes it once more only. Take a new one.',
    facts: '{{width}} × {{height}} pixels, {{size}}',
  },
  refused: {
    title: 'Kiva’s answer names these fields',
    note: 'Kiva: {{message}}',
    other: '{{path}}: {{message}}',
  },
  preview: {
    title: 'What Kiva will get',
    change: 'Change',
    changeStep: 'Change: {{title}}',
    yes: 'Yes',
    no: 'No',
    rows_one: '{{count}} repayment',
    rows_other: '{{count}} repayments',
  },
};
