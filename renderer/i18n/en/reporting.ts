/** Words of the settings of how a partner reports. */
export const reporting = {
  title: 'Reporting in {{environment}}',
  description:
    'How your organisation reports repayments and journals. Ask your Kiva contact if you are not sure.',
  notSaid: 'Not set: asked in the next report',
  meaning: 'What the amounts mean',
  columns: 'Columns of your files in PA2',
  batchSize: 'Rows in one batch',
  batchSizeHelp: 'Kiva recommends 200 to 300 at most.',
  batchSizeWrong: 'A whole number from {{least}} to {{most}}.',
  dueDay: 'Day of the month by which the report is due',
  dueDayHelp: 'Empty for none. In a shorter month it is the last day.',
  dueDayWrong: 'A day from 1 to 31.',
  statuses: 'Journals are offered for loans that are',
  openReports: 'An open report asks whether to use the change, and is checked again.',
  save: 'Save',
  saved: 'Saved.',
};
