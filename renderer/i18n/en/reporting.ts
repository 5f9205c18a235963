/** Words of the settings of how a partner reports. */
export const reporting = {
  title: 'Reporting in {{environment}}',
  description:
    'How your organization reports repayments and journals. Ask your Kiva contact if you are not sure.',
  notSaid: 'Not set: you will be asked in the next report',
  meaning: 'What the amounts mean',
  columns: 'Columns of your files in PA2',
  batchSize: 'Rows in one batch',
  batchSizeHelp: 'Kiva recommends at most 200 to 300.',
  batchSizeWrong: 'Enter a whole number from {{least}} to {{most}}.',
  dueDay: 'Day of the month when the report is due',
  dueDayHelp: 'Leave empty for none. In a shorter month, the last day is used.',
  dueDayWrong: 'Enter a day from 1 to 31.',
  statuses: 'Loan statuses offered for journals',
  statusesHelp: 'PA2 decides which loans can have a journal; usually those that are paying back.',
  openReports: 'An open report asks you whether to use the change, and then checks itself again.',
  agreed: {
    text: 'Kiva’s documents do not say this clearly. Change it only if Kiva tells you to.',
    groupFields: 'Group fields of a draft',
    groupFieldsOption: { groups: 'Only for groups', all: 'Also for individual loans' },
    groupFieldsHelp:
      'Kiva’s page says that an individual loan with a group name, group IDs or “not pictured” cannot be published; but one of Kiva’s samples sends them anyway.',
    scheduleParameters: 'Also send the plan of the schedule',
    scheduleParametersHelp:
      'In addition to its rows: first date, number, interval, rate. This is not documented, but another program that works with Kiva sends it, so that PA2 shows the plan.',
    pastDays: 'Disbursal date: at most this many days ago',
    futureDays: 'Disbursal date: at most this many days ahead',
    daysHelp: 'PA2 shows 29 days ago and 90 days ahead.',
    daysWrong: 'Enter a whole number from 0 to 999.',
    pa2Url: 'Address of PA2',
    pa2UrlHelp: 'Leave empty for the usual address.',
    pa2UrlWrong: 'Enter an https address under kiva.org, or leave this empty.',
  },
  save: 'Save',
  saved: 'Saved.',
};
