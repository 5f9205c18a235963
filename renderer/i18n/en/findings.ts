import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one sentence. A rule without a text does not compile. */
export const findings: Record<FindingRule, string> = {
  missing: 'This is empty.',
  amountInvalid: 'This is not a plain number. Write it like 1200 or 1200.50.',
  amountTooExact: 'An amount has at most two digits after the point.',
  amountUnclear: 'This can be read in two ways. Write {{whole}} or {{part}}.',
  amountNotPositive: 'The amount must be more than zero.',
  amountNegative: 'An amount cannot be below zero.',
  amountZero: 'The amount is zero. Kiva may take this as “nothing was repaid”.',
  amountTooSmall: 'The loan must be worth more than {{least}} US dollars.',
  amountOddUnit: '{{currency}} has no coins for this. Write a whole amount.',
  dateInvalid: 'This is not a date. Write it like 2026-12-01.',
  disbursalTooOld: 'The disbursal date is {{days}} days ago; PA2 accepts less than 30.',
  disbursalTooFar: 'The disbursal date is {{days}} days ahead; PA2 accepts at most 90.',
  waiverMissing: 'The client waiver is not marked as signed.',
  loanUseStart: 'The loan use usually begins with “to”, as in “to buy seeds”.',
  loanUseName: 'It names {{name}}. Kiva’s site puts the name in front by itself.',
  loanUseMoney: 'It names an amount: “{{money}}”. Kiva’s site puts the amount in front by itself.',
  descriptionShort: 'The description has {{words}} words; some reviewers expect at least {{least}}.',
  descriptionLanguage: 'The text seems to be in another language than the one chosen above.',
  firstPerson: 'It seems written as “I” ({{words}}). Kiva wants “she”, “he” or “they”.',
  genderWords: 'These words do not fit the gender that is chosen: {{words}}.',
  phoneInText: '“{{found}}” looks like a phone number. Take it out: everybody can read this text.',
  emailInText: '“{{found}}” looks like an e-mail address. Take it out: everybody can read this text.',
  surnameInText: 'It has the family name {{name}}. Kiva shows given names only.',
  strangerInText: 'It names {{name}}, who is not a borrower of this loan.',
  draftEmpty: 'Nothing is filled in yet.',
  choiceGone: '{{value}} is not in Kiva’s list. Choose another, or refresh the lists.',
  groupTooSmall: 'A group loan needs at least two members; here are {{members}}.',
  groupNobodyPictured: 'Nobody is marked as being in the photo.',
  memberEmpty: 'This line is empty and is not sent.',
  loanIdRepeated: 'Loan ID {{id}} is here more than once.',
  clientIdRepeated: 'Client ID {{id}} is here more than once.',
  loanIdTaken: 'Another draft has Loan ID {{id}} too.',
  loanIdAtKiva: 'Kiva has a loan with Loan ID {{id}} already: {{name}}, “{{status}}”.',
  scheduleMissing: 'There is no repayment schedule yet.',
  scheduleSum: 'The principal comes to {{principal}}, the loan to {{amount}}. They must be the same.',
  scheduleBeforeDisbursal: 'This is not after the disbursal date.',
  scheduleNotRising: 'This is not after the date of the row before.',
  photoMissing: 'There is no photo yet.',
  photoPortrait: 'The photo is upright. Kiva’s site shows photos lying down.',
  photoSmall: 'The photo is small and may look blurred.',
  photoUsedBefore:
    'The same or a similar photo is in the draft of {{title}}. Kiva takes a photo again within 24 months only: once more of the same borrower, and of a group while 80 % of its members are in it.',
  journalsEmpty: 'No journal is written yet.',
  imageUrlInvalid: 'This is not a full web address that begins with https://.',
  journalCut: 'kiva.org shows the first {{shown}} characters, then “read more”. Put the news first.',
  duplicateLoan: 'Loan ID {{loanId}} is here more than once.',
  idNone:
    'This is a day, a time or an error that a spreadsheet program made of the ID, or letters of it are lost. Type the ID.',
  idSpoilt: 'Excel may have spoilt this ID. Format the column as text in Excel and copy it again.',
  idTurned:
    'Hidden marks turn the text of this ID around: it may look like another one. It reads {{id}}. Delete it and type it again.',
  reportEmpty: 'No row has an amount yet.',
  periodInvalid: 'Choose the month of this report.',
  periodAhead: 'This month has not begun yet. Is it the right one?',
  monthSkipped: 'The last report was of {{period}}, so a month is left out. Is this the right month?',
  meaningMissing: 'Say what the amounts mean.',
  outstandingZero: 'The amount is zero. Kiva may take this as “the loan is paid back in full”.',
  unknownLoan:
    'Loan ID {{loanId}} is not among the loans that Kiva expects payments for. Check it, load the expected loans again, or say why in the note.',
  unknownLoanNear:
    'Loan ID {{loanId}} is not among the loans that Kiva expects payments for. Did you mean {{guesses}}?',
  notPayable:
    'At Kiva this loan is “{{status}}” and takes no payments. Take the row out, or say why in the note.',
  currencyMismatch:
    'The amount came in {{currency}}, and Kiva has this loan in {{ours}}. Type the amount in {{ours}}, or why this one is right beside it.',
  clientMismatch: 'Kiva has Client ID {{clientId}} for this loan. Check that the row is of the right loan.',
  clientMissing: 'Your reports have three columns: write the Client ID too.',
  aboveLoan: 'This is more than the whole loan of {{localPrice}}. Correct it, or say why in the note.',
  lowerThanLast:
    'In {{period}} it was {{last}} already; what is repaid in total cannot shrink. Correct it, or say why in the note.',
  higherThanLast:
    'In {{period}} it was {{last}}; what is outstanding cannot grow. Correct it, or say why in the note.',
  noPayment: 'As in {{period}}: nothing was paid since.',
  jump: '{{paid}} was paid since {{period}}, much more than usual. Check it.',
  onlyInstalment:
    'Is this only this month’s payment? In {{period}} it was {{last}}. Write the total, or say why in the note.',
  alreadyReported: 'Sent for this month with this amount: not sent again.',
  alreadyWaiting: 'Waits to be sent for this month with this amount: left out here.',
  correction: 'For this month {{before}} was reported already. This corrects it.',
  correctionBack:
    'For this month {{before}} was reported already; this goes back behind it. Correct it, or say why in the note.',
  laterMonth:
    'In {{period}}, a later month, {{amount}} was reported. Kiva keeps what it gets last, so this would take its place.',
  onlyThisMonth:
    'On {{rows}} of {{of}} rows this looks like one month’s payment alone, not the amount that you chose. Check what the column holds.',
  shifted:
    'Most amounts do not fit their own loan but the one beside it, as if the column had slipped by a row: {{amount}} stands at {{loanId}} and would fit {{other}}.',
  sameAsLast: 'On {{rows}} of {{of}} rows the amount is that of last time. Is this last month’s file?',
  meaningChanged:
    'The amounts were typed as something else than the settings say now. Use the new meaning and check every row.',
  meaningOfOther: 'What amounts mean was said for another partner. Say it for this one, and check every row.',
  meaningNew:
    'The report of {{period}} had amounts of the other meaning, so nothing can be compared with it. Ask your finance team before you send.',
  columnsUnsaid:
    'Settings do not say whether your reports have two or three columns. Client IDs are sent where you write them.',
  expectedNotLoaded:
    'The loans that Kiva expects were never loaded, so nobody can tell which are missing. Load them first.',
  expectedUnsure:
    'Kiva’s list kept changing while it was read, so an expected loan may be missing here. Load the expected loans again.',
  expectedUnreadable:
    'Of Kiva’s list this many loans could not be read: {{loans}}. Compare the number of expected loans with PA2.',
  expectedWithoutId:
    'Expected loans without a Loan ID at Kiva: {{loans}}. This report cannot name them; report them in PA2.',
  expectedSameId:
    'Expected loans with the Loan ID of another one: {{loans}}. This report holds only the first of each ID; report the others in PA2.',
  factsOld: 'The list of expected loans is {{days}} days old. Load it again.',
  controlCount: 'Your system has {{typed}} rows, this report has {{found}}. Find the difference first.',
  controlSum: 'Your system’s sum is {{typed}}, this report’s is {{found}}. Find the difference first.',
  controlSumUnclear:
    'Your system’s sum is {{typed}}, of no currency, and this report has several. Type the sum of each, or empty this one.',
  fieldUnfilled: '“{{field}}” is not known for this loan. Write it by hand, or choose other words.',
  firstNameUnknown:
    'The first name is not known, or not certain: the family name may stand first here. Write it by hand, or use {name}.',
  sameText: 'The text is the same as that for loan {{loanId}}. Say something about this borrower.',
  sameJournal: 'The very same journal for loan {{loanId}} is here already. Take one of them out.',
  journalOpen:
    'Another journal for loan {{loanId}} waits, or nobody knows whether Kiva has it. Look in Activity first: both may be published.',
  garbled: 'Letters seem to be lost (“Mu?oz”) or stand as codes (“&eacute;”).',
  tagUnknown: 'kiva.org leaves this out: “{{tag}}”. It shows b, i, em, strong, a, p, br and h1 to h4 only.',
  imageNotPicture:
    'The address does not end like a picture (.jpg, .png, .gif, .webp). A page that shows a picture is not enough.',
  imageExpires: 'The address seems to stop working after a while. Kiva needs one that stays.',
};
