/** Words of the first day: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Welcome',
  title: 'Welcome to Partner Desk',
  language: 'Language',
  about:
    'In Partner Desk you see the loans of your organization at Kiva, and you send loan drafts, journals and repayment reports to Kiva. What you type is saved on this computer, in an encrypted file. Nothing is sent to Kiva until you have checked it in a review and pressed Send.',
  practice:
    'Practice imitates Kiva on this computer, with made-up loans. Try everything there: nothing leaves this computer, you do not need credentials, and you can start again at any time.',
  start: 'Start in Practice',
  anew: {
    title: 'Practice from the beginning',
    description:
      'For a new colleague, or to try again. Practice will be as it was on the first day, with the same made-up loans.',
    button: 'Start Practice again from the beginning',
    question: {
      title: 'Start Practice again from the beginning?',
      goes: 'Deleted immediately, for good: all practice drafts, journals and reports, what was sent in Practice and its history, the practice loans on this computer with your saved views, and the people and PINs of Practice.',
      stays: 'Stage and Production stay as they are: their work, their history and their credentials.',
      action: 'Yes, start Practice again',
    },
    done: 'Practice is as it was on the first day.',
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
      text: 'Who borrows, where, and what for. Or press “Fill in an example”, then change what you want.',
      go: 'Go to the first empty field',
    },
    loan: {
      name: 'the loan',
      text: 'The theme, the amount and its currency, and the disbursal date: the day when the borrower receives the money.',
      go: 'Go to the first empty field',
    },
    schedule: {
      name: 'the schedule and the photo',
      text: 'Type the number of repayments. Partner Desk then fills in the schedule. After that, choose a photo.',
      go: 'Go to the first empty field',
    },
    review: {
      name: 'review and send',
      text: 'Everything is filled in. Press Review at the end of the page, check what would be sent to Kiva, then send it to Practice.',
      go: 'Go to Review',
    },
  },
  sample: {
    title: 'No file yet? Use a sample file',
    report:
      'A sheet with made-up repayments of the practice loans, and with common mistakes: a total, columns under the wrong heading, a loan that Kiva does not know, a decimal comma, a row that is there twice, a date instead of an amount.',
    draft:
      'A sheet with five made-up loans, and with common mistakes: a total, a location that is not in the list, a decimal comma, a missing name, a row that is there twice.',
    next: 'Save it, then import it here, and correct what Partner Desk shows you.',
    save: 'Save a sample file',
    saved: 'Saved. Now import it.',
  },
  stage: 'I have Stage credentials: open Settings',
};
