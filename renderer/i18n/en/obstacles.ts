import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is off: what is lacking, and what to do. A reason without a text does not compile. */
export const obstacles = {
  busy: 'Another step is still running. Wait until it is done.',

  alreadySent: 'This was sent or is on its way. Open Activity to see what became of it.',
  locked: 'This waits for a second person. Unlock it first, in its review.',
  underway: 'This is on its way. Wait for its outcome, or say in Activity what you saw in PA2.',
  noneSelected: 'Select drafts with the boxes to set fields or to send several in a row.',
  noLoansChosen: 'No loan is chosen. Choose at least one in the list below.',
  tooManyJournals: 'At most {{most}} journals can be written together.',
  membersFull: 'A group has at most {{most}} members here.',
  scheduleFull: 'A schedule has at most {{most}} rows here. Remove one first.',
  nameMissing: 'The template has no name yet. Type one first.',
  templatesFull: 'At most {{most}} templates are kept. Delete one first.',
  noRows: 'The report has no rows yet. Type, paste or import some first.',
  sheetEmpty: 'There is nothing in this sheet. Choose another one, or another file.',
  noColumns: 'Choose a field for at least one column.',
  columnMisfit: 'A column does not fit. Choose another one, or say that it is right.',
  columnUnsure: 'The field of a column is only a guess. Say that it is right, or choose another one.',
  stylesUnsaid: 'Answer first how amounts and dates are written.',
  sheetAwaited: 'The rows are still being read. Wait a moment.',
  noDrafts: 'No draft can be made yet. Go back and repair the rows.',
  schedulesUnsaid: 'Say under “Repayment schedules” how they are built, or that none are.',
  nothingSet: 'Nothing is set yet. Fill in at least one field.',
  interestUnsaid: 'Choose the interest type of the schedules first.',
  noPicture: 'First write the full address of a picture, which begins with https://.',
  staysInPractice: 'In Practice nothing leaves this computer, so no picture is fetched.',
  nothingChanges: 'This would change no row. Choose something else, or cancel.',

  readOnly: 'This environment is read-only. Who may change that does so in Settings, under “Sending”.',
  noScope: 'Your Kiva credentials do not include {{scope}}. Ask partnersupport@kiva.org.',
  blocked: 'First correct what is listed under “Must be corrected before sending”.',
  nothingToSend: 'There is nothing to send yet.',
  reasonMissing: 'Say above why it should be sent all the same.',
  noneReady: 'No draft is ready. Open those below to see what must be corrected.',
  sendingMany: 'Drafts are being sent. Stop first, or wait until all are done.',
  offline: 'This computer is offline. Choose “Send when online”, or connect first.',
  ruleAwaited: 'The program looks whether two people must agree. Wait a moment.',

  ruleHolds:
    'Two people send reports by now, and nobody approved this. Stop what waits; then lock the report and let a second person approve it.',

  noLoanId: 'Kiva gave no Loan ID for this loan, and a report row needs one.',
  noCopy: 'This needs a copy of your loans on this computer. Press “Refresh” to get one.',
  listAtKiva: 'This list is Kiva’s own. Press “Back to the copy” first.',
  listAwaited: 'The list is still being read. Wait a moment.',
  viewNameMissing: 'The view has no name yet. Type one first.',
  viewsFull: 'At most {{most}} views are kept. Delete one first.',
} satisfies Record<Obstacle, string>;
