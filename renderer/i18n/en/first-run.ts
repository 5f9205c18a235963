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
  anew: {
    title: 'Practice from the beginning',
    description:
      'For a new colleague, or to try again: Practice becomes as it was on the first day, with the same made-up loans.',
    button: 'Start Practice again from the beginning',
    question: {
      title: 'Start Practice again from the beginning?',
      goes: 'Deleted at once, for good: all practice drafts, journals and reports, what was sent in Practice and its history, the practice loans on this computer with your saved views, and the people and PINs of Practice.',
      stays: 'Stage and Production stay as they are: their work, their history and their credentials.',
      action: 'Yes, start Practice again',
    },
    done: 'Practice is as on the first day.',
  },
  example: {
    button: 'Fill in an example',
    filled: 'A made-up loan was filled in.',
  },
  guide: {
    title: 'Your first draft: {{step}} of {{steps}}, {{name}}',
    close: 'Close this guide',
    borrower: {
      name: 'the borrower',
      text: 'Who borrows, where, and what for. Or press “Fill in an example” and change what you like.',
      go: 'Go to what is empty',
    },
    loan: {
      name: 'the loan',
      text: 'The theme, the amount and its currency, and the day on which the money is paid out.',
      go: 'Go to what is empty',
    },
    schedule: {
      name: 'the schedule and the photo',
      text: 'Type the number of repayments: the schedule is built by itself. Then choose a picture.',
      go: 'Go to what is empty',
    },
    review: {
      name: 'review and send',
      text: 'All is filled in. Press Review at the end of the page, read what Kiva would get, then send it to Practice.',
      go: 'Go to Review',
    },
  },
  sample: {
    title: 'No file at hand? Take a sample',
    report:
      'A sheet of made-up repayments of the practice loans, with the faults that sheets have: a total, columns under the wrong heading, a loan that Kiva does not know, a decimal comma, a row that is there twice, a day in place of an amount.',
    draft:
      'A sheet of five made-up loans, with the faults that sheets have: a total, a location that is not in the list, a decimal comma, a missing name, a row that is there twice.',
    next: 'Save it, import it here, and correct what the program shows you.',
    save: 'Save a sample file',
    saved: 'Saved. Now import it.',
  },
  stage: 'I have Stage credentials: open Settings',
};
