import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is disabled: what is missing, and what to do. A reason without a text does not compile. */
export const obstacles = {
  busy: 'Another step is still running. Wait until it is finished.',

  alreadySent: 'This was sent or is being sent. Open Activity to see the result.',
  locked: 'This is waiting for a second person. To change it, unlock it in its review first.',
  underway: 'This is being sent. Wait for the result, or say in Activity what you saw in PA2.',
  noneSelected: 'Select drafts with the checkboxes to set fields or to send several drafts.',
  noLoansChosen: 'No loan is selected. Select at least one in the list below.',
  tooManyJournals: 'You can write at most {{most}} journals together. Select fewer loans.',
  membersFull: 'A group can have at most {{most}} members here.',
  scheduleFull: 'A schedule can have at most {{most}} rows here. Remove one first.',
  nameMissing: 'The template has no name yet. Type one first.',
  templatesFull: 'You can keep at most {{most}} templates. Delete one first.',
  noRows: 'The report has no rows yet. Type, paste or import some first.',
  sheetEmpty: 'This sheet is empty. Choose another sheet or another file.',
  noColumns: 'Choose a field for at least one column.',
  columnMisfit: 'A column does not fit. Choose another one, or confirm that it is right.',
  columnUnsure: 'The field of a column is only a guess. Confirm that it is right, or choose another one.',
  stylesUnsaid: 'First say how amounts and dates are written.',
  sheetAwaited: 'The rows are still loading. Wait a moment.',
  noDrafts: 'No draft can be created yet. Go back and correct the rows.',
  schedulesUnsaid: 'Under “Repayment schedules”, say how to build them, or choose not to build any.',
  nothingSet: 'Nothing is set yet. Fill in at least one field.',
  interestUnsaid: 'Choose the interest type of the schedules first.',
  noPicture: 'First write the full address of a picture. It starts with https://.',
  staysInPractice: 'In Practice nothing leaves this computer, so the picture is not loaded.',
  nothingChanges: 'This would change no row. Choose something else, or cancel.',

  readOnly:
    'This environment is read-only. A person who is allowed to can change this in Settings, under “Sending”.',
  noScope: 'Your Kiva credentials do not include {{scope}}. Ask partnersupport@kiva.org to add it.',
  blocked: 'First correct what is listed under “Must be corrected before sending”.',
  nothingToSend: 'There is nothing to send yet.',
  reasonMissing: 'Write above why it should be sent anyway.',
  noneReady: 'No draft is ready. Open those below to see what must be corrected.',
  sendingMany: 'Drafts are being sent. Stop first, or wait until all are finished.',
  offline: 'This computer is offline. Choose “Send when online”, or connect first.',
  ruleAwaited: 'Partner Desk is checking whether the two-person rule is on. Wait a moment.',

  ruleHolds:
    'The two-person rule is now on, and nobody approved this. Take back what is waiting; then lock the report and let a second person approve it.',

  noLoanId: 'Kiva has no Loan ID for this loan, and a report row needs one.',
  noCopy: 'This needs a copy of your loans on this computer. Press “Refresh” to get one.',
  listAtKiva: 'This list comes live from Kiva. Press “Back to the copy” first.',
  listAwaited: 'The list is still loading. Wait a moment.',
  viewNameMissing: 'The view has no name yet. Type one first.',
  viewsFull: 'You can keep at most {{most}} views. Delete one first.',
} satisfies Record<Obstacle, string>;
