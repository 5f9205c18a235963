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
  agreed: {
    text: 'Kiva’s documents leave the following open. Change it only if Kiva told you so.',
    groupFields: 'Group fields of a draft',
    groupFieldsOption: { groups: 'On groups only', all: 'On individual loans too' },
    groupFieldsHelp:
      'Kiva’s page says that group name, the group’s ids and “not pictured” keep an individual loan from being published; a sample of Kiva’s sends them all the same.',
    scheduleParameters: 'Send the plan of the schedule too',
    scheduleParametersHelp:
      'Beside its rows: first date, number, rhythm, rate. Not documented; a client that runs with Kiva sends it, so that PA2 shows the plan.',
    pastDays: 'Disbursal: days back at most',
    futureDays: 'Disbursal: days ahead at most',
    daysHelp: 'PA2 shows 29 back and 90 ahead.',
    daysWrong: 'A whole number from 0 to 999.',
    pa2Url: 'Address of PA2',
    pa2UrlHelp: 'Empty for the usual one.',
    pa2UrlWrong: 'An https address under kiva.org, or nothing.',
  },
  save: 'Save',
  saved: 'Saved.',
};
