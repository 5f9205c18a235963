/** Words of the first day: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Welcome',
  title: 'Welcome to Partner Desk',
  language: 'Language',
  region: 'Region',
  regionAuto: 'As the computer',
  regionHelp: 'Dates and numbers look like this: {{date}} · {{number}}',
  about:
    'Partner Desk shows the loans that your organization has at Kiva, and sends Kiva loan drafts, journals and repayment reports. What you type is saved on this computer, in an encrypted file. Nothing goes to Kiva before you have seen it in a review and pressed Send.',
  practice:
    'Practice is an imitation of Kiva on this computer, with made-up loans. Try everything there: nothing leaves this computer, you need no credentials, and you can start again at any time.',
  start: 'Start in Practice',
  stage: 'I have Stage credentials: open Settings',
};
