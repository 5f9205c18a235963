import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one sentence. A rule without a text does not compile. */
export const findings: Record<FindingRule, string> = {
  missing: 'This is empty.',
  amountInvalid: 'This is not a plain number. Write it like 1200 or 1200.50.',
  amountTooExact: 'An amount has at most two digits after the point.',
  amountUnclear: 'This has two possible meanings. Write {{whole}} or {{part}}.',
  amountNotPositive: 'The amount must be more than zero.',
  amountNegative: 'An amount cannot be below zero.',
  amountZero:
    'The amount is zero. Kiva may understand this as “nothing was repaid”. If you do not know the amount, leave it empty.',
  amountTooSmall: 'The loan must be worth more than {{least}} US dollars.',
  amountOddUnit: '{{currency}} has no decimals. Write a whole amount.',
  dateInvalid: 'This is not a date. Write it like {{example}}.',
  disbursalTooOld: 'The disbursal date is {{days}} days ago; PA2 accepts less than 30.',
  disbursalTooFar: 'The disbursal date is {{days}} days ahead; PA2 accepts at most 90.',
  waiverMissing: 'The client waiver is not marked as signed. Have it signed, then check the box.',
  loanUseStart: 'The loan use usually starts with “to”, as in “to buy seeds”.',
  loanUseName: 'It contains the name {{name}}. Kiva’s site adds the name in front automatically. Remove it.',
  loanUseMoney:
    'It contains an amount: “{{money}}”. Kiva’s site adds the amount in front automatically. Remove it.',
  descriptionShort:
    'The description has {{words}} words; some reviewers expect at least {{least}}. Tell more of the borrower’s story.',
  descriptionLanguage:
    'The text seems to be in another language than the one chosen above. Choose that language, or write in the chosen one.',
  firstPerson: 'It seems to be written as “I” ({{words}}). Kiva asks for “she”, “he” or “they”.',
  genderWords: 'These words do not match the selected gender: {{words}}. Correct the words or the gender.',
  phoneInText: '“{{found}}” looks like a phone number. Remove it: everyone can read this text.',
  emailInText: '“{{found}}” looks like an email address. Remove it: everyone can read this text.',
  surnameInText: 'It contains the family name {{name}}. Kiva shows given names only. Remove it.',
  strangerInText:
    'It contains the name {{name}}, who is not a borrower of this loan. Remove it, or check the names above.',
  draftEmpty: 'Nothing is filled in yet.',
  choiceGone: '{{value}} is not in Kiva’s list. Choose another, or refresh the lists.',
  groupTooSmall:
    'A group loan needs at least two members; this one has {{members}}. Add members, or change to an individual loan.',
  groupNobodyPictured: 'Nobody is marked as in the photo. Check the box of those who are in it.',
  memberEmpty: 'This row is empty and is not sent.',
  loanIdRepeated: 'Loan ID {{id}} is here more than once. Correct the one that is wrong.',
  clientIdRepeated: 'Client ID {{id}} is here more than once. Correct the one that is wrong.',
  loanIdTaken: 'Another draft also has Loan ID {{id}}. Correct it in one of the two.',
  loanIdAtKiva:
    'Kiva already has a loan with Loan ID {{id}}: {{name}}, “{{status}}”. Check that this is not the same loan.',
  scheduleMissing: 'There is no repayment schedule yet. Build it, type it or paste it.',
  scheduleSum: 'The principal adds up to {{principal}}, but the loan is {{amount}}. They must be the same.',
  scheduleBeforeDisbursal: 'This date must be after the disbursal date.',
  scheduleNotRising: 'This date must be after the date of the row before.',
  photoMissing: 'There is no photo yet. Add one in step 3.',
  photoPortrait:
    'The photo is taller than it is wide. Kiva’s site shows photos wider than tall. Crop it, or take a wide one.',
  photoSmall: 'The photo is small and may look blurred. Choose the original picture if you have it.',
  photoUsedBefore:
    'The same or a similar photo is in the draft of {{title}}. Kiva accepts a photo again only within 24 months: once more for the same borrower, and for a group while 80% of its members are in it. Otherwise take a new one.',
  journalsEmpty: 'No journal is written yet.',
  imageUrlInvalid: 'This is not a full web address. It must start with https://.',
  journalCut: 'kiva.org shows the first {{shown}} characters, then “read more”. Put the news first.',
  duplicateLoan: 'Loan ID {{loanId}} is here more than once. Keep one row.',
  idNone:
    'A spreadsheet program changed this ID into a date, a time or an error, or some of its characters are lost. Type the ID.',
  idSpoilt: 'Excel may have damaged this ID. Format the column as text in Excel and copy it again.',
  idTurned:
    'Hidden characters change the order in which this ID is shown, so it may look like another ID. It really is {{id}}. Delete it and type it again.',
  reportEmpty: 'No row has an amount yet.',
  periodInvalid: 'Choose the month of this report.',
  periodAhead: 'This month has not started yet. Is it the right one?',
  monthSkipped: 'The last report was for {{period}}, so a month is missing. Is this the right month?',
  meaningMissing: 'Say what the amounts mean.',
  outstandingZero:
    'The amount is zero. Kiva may understand this as “the loan is paid back in full”. If you do not know the amount, leave it empty.',
  unknownLoan:
    'Loan ID {{loanId}} is not among the loans that Kiva expects payments for. Check it, load the expected loans again, or say why in the note.',
  unknownLoanNear:
    'Loan ID {{loanId}} is not among the loans that Kiva expects payments for. Did you mean {{guesses}}?',
  notPayable:
    'At Kiva this loan is “{{status}}” and takes no payments. Remove the row, or say why in the note.',
  currencyMismatch:
    'The amount is in {{currency}}, but at Kiva this loan is in {{ours}}. Type the amount in {{ours}}, or say why in the note.',
  clientMismatch: 'Kiva has Client ID {{clientId}} for this loan. Check that this is the right loan.',
  clientMissing: 'Your reports have three columns: also write the Client ID.',
  aboveLoan: 'This is more than the whole loan of {{localPrice}}. Correct it, or say why in the note.',
  lowerThanLast:
    'In {{period}} it was already {{last}}; the total repaid cannot go down. Correct it, or say why in the note.',
  higherThanLast:
    'In {{period}} it was {{last}}; the outstanding amount cannot go up. Correct it, or say why in the note.',
  noPayment: 'The same as in {{period}}: nothing was paid since.',
  jump: '{{paid}} was paid since {{period}}, much more than usual. Check it.',
  onlyInstalment:
    'Is this only this month’s payment? In {{period}} it was {{last}}. Write the total, or say why in the note.',
  alreadyReported: 'Sent for this month with this amount: not sent again.',
  alreadyWaiting: 'Already waiting to be sent for this month with this amount: left out here.',
  correction: 'For this month {{before}} was already reported. This corrects it.',
  correctionBack:
    'For this month {{before}} was already reported, and this shows less repaid. Correct it, or say why in the note.',
  laterMonth:
    'For {{period}}, a later month, {{amount}} was reported. Kiva keeps what it receives last, so this would replace it.',
  onlyThisMonth:
    'In {{rows}} of {{of}} rows this looks like only one month’s payment, not the amount that you chose. Check what the column contains.',
  shifted:
    'Most amounts do not fit their own loan but the loan in the next row, as if the column had moved by one row: {{amount}} is in the row of {{loanId}} but would fit {{other}}.',
  sameAsLast: 'In {{rows}} of {{of}} rows the amount is the same as last time. Is this last month’s file?',
  meaningChanged:
    'The settings for what amounts mean changed after these amounts were typed. Use the new meaning and check every row.',
  meaningOfOther:
    'What the amounts mean was set for another partner. Set it for this partner, and check every row.',
  meaningNew:
    'The amounts in the report of {{period}} had the other meaning, so they cannot be compared. Ask your finance team before you send.',
  columnsUnsaid:
    'The settings do not say whether your reports have two or three columns. Client IDs are sent where you write them.',
  expectedNotLoaded:
    'The loans that Kiva expects are not loaded, so Partner Desk cannot check which are missing. Load them first.',
  expectedUnsure:
    'Kiva’s list kept changing while it was loading, so an expected loan may be missing here. Load the expected loans again.',
  expectedUnreadable:
    'Loans in Kiva’s list that could not be read: {{loans}}. Compare the number of expected loans with PA2.',
  expectedWithoutId:
    'Expected loans without a Loan ID at Kiva: {{loans}}. This report cannot include them; report them in PA2.',
  expectedSameId:
    'Expected loans with the same Loan ID as another loan: {{loans}}. This report includes only the first loan of each ID; report the others in PA2.',
  factsOld: 'The list of expected loans is {{days}} days old. Load it again.',
  controlCount: 'Your system has {{typed}} rows, this report has {{found}}. Find the difference first.',
  controlSum: 'Your system’s sum is {{typed}}, this report’s is {{found}}. Find the difference first.',
  controlSumUnclear:
    'Your system’s sum is {{typed}}, without a currency, but this report has several currencies. Type the sum of each currency, or leave this one empty.',
  fieldUnfilled: '“{{field}}” is not known for this loan. Write it yourself, or use other words.',
  firstNameUnknown:
    'The first name is not known, or not certain: the family name may come first here. Write it yourself, or use {name}.',
  sameText: 'The text is the same as for loan {{loanId}}. Write something about this borrower.',
  sameJournal: 'The same journal for loan {{loanId}} is already here. Remove one of them.',
  journalOpen:
    'Another journal for loan {{loanId}} is waiting, or it is not known whether Kiva has it. Check in Activity first: both may be published.',
  garbled: 'Some characters seem to be lost (“Mu?oz”) or appear as codes (“&eacute;”). Correct them.',
  tagUnknown:
    'kiva.org does not show this: “{{tag}}”. It shows only b, i, em, strong, a, p, br and h1 to h4. Remove it.',
  imageNotPicture:
    'The address does not end like a picture file (.jpg, .png, .gif, .webp). The address of a page that shows a picture is not enough. Use the address of the picture itself.',
  imageExpires: 'This address seems to expire. Kiva needs one that keeps working.',
};
