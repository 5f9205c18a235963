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
  step3: { title: 'Step 3: Photo', text: 'One photo for each loan that shows the borrower clearly.' },
  lists: {
    age: 'Kiva’s lists, as of {{when}}.',
    loading: 'Loading Kiva’s lists…',
    refresh: 'Refresh lists',
    failed: 'Kiva’s lists could not be loaded. You can fill in the rest; it is saved.',
    nothing: 'Nothing found',
    more_one: 'Type to see {{count}} more',
    more_other: 'Type to see {{count}} more',
    gone: '{{value}} is no longer in Kiva’s list. Choose another, or refresh the lists.',
    unlisted: '{{value}} (not in the list)',
    choose: 'Choose…',
    search: 'Type to search',
    parts: { pinned: 'Pinned', recent: 'Recently used', all: 'All' },
    pin: 'Pin {{label}}',
    unpin: 'Unpin {{label}}',
    pinKey: '{{name}} (Alt+P)',
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
    loanType: 'Individual: one borrower. Group: two or more borrowers who share one loan.',
    groupName: 'What the members call their group, such as Umoja Farmers.',
    clientId: 'Your own number for this borrower, from your loan system, such as C-0815.',
    loanId:
      'Your own number for this loan, from your loan system, such as LN-000123. Zeros at the start are kept.',
    groupClientId: 'Your own number for the group, if it has one, such as GC-77.',
    groupLoanId: 'Your own number for the whole loan, if it has one, such as GL-2026-9.',
    givenName: 'As in the loan contract, such as Wanjiru. Lenders see it.',
    familyName: 'As in the loan contract, such as Njoroge. Lenders do not see it.',
    gender: 'As in your records. The words of the description must match it.',
    notPictured: 'Whether this member can be seen in the photo.',
    memberAmount: 'What this member gets, before any fees, such as {{example}}.',
    location: 'From your list in PA2 → Account → Locations, exactly as there, such as “Nakuru: Kenya”.',
    activityId: 'What the borrower works in, from Kiva’s list, such as Farming. PA2 sets the sector from it.',
    languageId: 'In which you write the loan use and the description, such as English.',
    loanUse:
      'Completes “This borrower will use this loan…”, such as “to buy seeds”. Start with “to”; no name, no amount.',
    description:
      'The borrower’s story, from your interview. Write “she” or “he”, not “I”. No family name, phone number or address.',
    waiverSigned:
      'The borrower’s signed consent, which you keep. Each new loan needs a new one; Kiva may ask to see it within 24 hours.',
    themeTypeId: 'The kind of loan, such as Agriculture. Your themes come from your agreement with Kiva.',
    currency: 'The currency of the loan contract, such as KES.',
    amount: 'The whole principal in local currency, before any fees, such as {{example}}.',
    disbursalDate:
      'When the borrower gets the money, such as {{example}}. PA2 accepts dates from less than 30 days ago to 90 days ahead.',
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
    untitled: 'an unnamed borrower',
    earlier: 'This borrower had a loan before',
    allowed:
      'Kiva accepts a photo one more time within {{months}} months, if the borrower still looks the same.',
    earlierGroup: 'This group had a loan before',
    allowedGroup_one:
      'Kiva accepts a group’s photo again within {{months}} months if {{percent}}% of its members are in it: here {{in}} of {{count}}. Members who are not in it are marked as not in the photo.',
    allowedGroup_other:
      'Kiva accepts a group’s photo again within {{months}} months if {{percent}}% of its members are in it: here {{in}} of {{count}}. Members who are not in it are marked as not in the photo.',
    tooFew_one:
      'You cannot use the photo of {{month}}: {{in}} of {{count}} member is in it, and Kiva requires {{percent}}%. Take a new photo.',
    tooFew_other:
      'You cannot use the photo of {{month}}: {{in}} of {{count}} members are in it, and Kiva requires {{percent}}%. Take a new photo.',
    use: 'Use the photo of {{month}}',
    tooOld:
      'You cannot use the photo of {{month}}: it was sent more than {{months}} months ago. Take a new photo.',
    usedTwice:
      'You cannot use the photo of {{month}}: two loans already have it, and Kiva accepts it only twice. Take a new photo.',
    facts: '{{width}} × {{height}} pixels, {{size}}',
  },
  repair: {
    takeOut: 'Remove “{{text}}”',
    begin: 'Start with “{{text}}”',
    write: 'Write only “{{text}}”',
    amount: 'Change it to {{text}}',
    date: 'Change it to {{text}}',
    done: 'The field was changed',
  },
  refused: {
    title: 'Kiva’s answer names these fields',
    other: '{{path}}: {{message}}',
  },
  preview: {
    title: 'What Kiva will receive',
    change: 'Change',
    changeStep: 'Change: {{title}}',
    yes: 'Yes',
    no: 'No',
    rows_one: '{{count}} repayment',
    rows_other: '{{count}} repayments',
  },
};
