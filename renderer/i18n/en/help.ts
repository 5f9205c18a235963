/** Words of the guides: each leads through one task in at most eight steps. */
export const help = {
  title: 'Guides',
  description: 'The main tasks, step by step. The guides work offline, and you can print them.',
  link: 'Guide',
  named: 'Guide: {{title}}',
  back: 'All guides',
  print: 'Print to PDF',
  open: 'Open the page “{{page}}”',
  guide: {
    connect: {
      title: 'Connect Stage and test the connection',
      purpose: 'Stage is Kiva’s test environment: there you can try everything without real loans.',
      steps: {
        environment: {
          do: 'Press the environment button and choose “$t(common:environment.stage)”.',
          help: 'The button is at the top of the window and shows the current environment.',
          alt: 'The menu of the environments Practice, Stage and Production',
        },
        find: {
          do: 'In PA2, open Account → API Access → Access API Information.',
          help: 'There, or in an email from Kiva, you find the Client ID and the Client secret for Stage.',
        },
        settings: { do: 'Open “$t(shell:settings)”.' },
        enter: {
          do: 'Enter the Client ID and the Client secret.',
          help: 'Copy and paste them: one wrong letter is enough to fail.',
          alt: 'The form for the credentials, with both fields filled in',
        },
        save: {
          do: 'Press “$t(settings:credentials.save)”.',
          help: 'They are saved in the keychain of this computer and sent to Kiva only.',
        },
        test: {
          do: 'Press “$t(settings:credentials.test)”.',
          help: 'The test only reads: it changes nothing at Kiva.',
        },
        result: {
          do: 'Read the result.',
          help: 'If a permission is missing, ask partnersupport@kiva.org to add it, then test again.',
          alt: 'The result of a test that worked, with its steps',
        },
      },
    },
    draft: {
      title: 'Send a loan draft',
      purpose: 'Kiva receives a new loan as a draft, and then a person publishes it in PA2.',
      steps: {
        start: {
          do: 'On the page “$t(shell:drafts)”, press “$t(drafts:create)”.',
          help: 'Everything is saved as you type, also offline.',
          alt: 'The page with the list of drafts and the button for a new one',
        },
        borrower: {
          do: 'Enter the borrower and your own IDs.',
          help: 'The Client ID is your number for the borrower, the Loan ID is your number for the loan.',
          alt: 'The fields for the borrower, filled in',
        },
        loan: {
          do: 'Write what the loan is for.',
          help: 'Lenders read this: write no family name, phone number or address.',
        },
        terms: {
          do: 'Enter the amount, the currency and the disbursal date.',
          help: 'Then build the repayment schedule.',
          alt: 'The fields for the loan terms, filled in',
        },
        photo: {
          do: 'Add a photo of the borrower.',
          help: 'Partner Desk makes the file small enough for Kiva.',
        },
        review: {
          do: 'Press “$t(work:review)” and read what was found.',
          help: 'Only what stands under “$t(review:certainty.blocks.title)” stops you; PA2 asks for the rest later.',
          alt: 'The review of a draft, with what PA2 will ask for',
        },
        send: {
          do: 'Press “$t(review:send.{{environment}})”.',
          help: 'Partner Desk sends it once and waits for Kiva’s answer.',
          alt: 'The draft was accepted, and the page says what comes next',
        },
        publish: {
          do: 'Publish the draft in PA2, then mark “$t(progress:todo.tick.draft)”.',
          help: 'In PA2 it is under Home → Loans → Drafts.',
        },
      },
    },
    journals: {
      title: 'Send journals',
      purpose: 'A journal tells the lenders of a loan how the borrower is doing.',
      steps: {
        start: {
          do: 'On the page “$t(shell:journals)”, press “$t(journals:create)”.',
          help: 'For several loans at once, press “$t(journals:many)”.',
          alt: 'The page with the list of journals and the buttons for new ones',
        },
        loan: {
          do: 'Enter the Loan ID.',
          help: 'Enter the Client ID too if your reports have three columns.',
        },
        write: {
          do: 'Write the subject and the body.',
          help: 'Put the news first: kiva.org shows only the start of the text.',
          alt: 'A journal with its subject and body',
        },
        review: {
          do: 'Press “$t(work:review)” and read the text as lenders will see it.',
          alt: 'The review of a journal, with the button that sends',
        },
        send: {
          do: 'Press “$t(review:send.{{environment}})”.',
          help: 'All journals on the page are sent together.',
          alt: 'The journal was accepted, and the page says what comes next',
        },
        publish: {
          do: 'Publish each journal in PA2, then mark “$t(progress:todo.tick.journals)”.',
          help: 'Lenders see it only after that.',
        },
      },
    },
    repayments: {
      title: 'Report the repayments of a month',
      purpose: 'The report tells Kiva how much of each loan is repaid.',
      steps: {
        start: { do: 'On the page “$t(shell:repayments)”, press “$t(repayments:create)”.' },
        basics: {
          do: 'Enter the month and choose what the amounts mean.',
          help: 'They are totals, never only the payment of this month; if you are not sure, ask your finance team.',
          alt: 'The month of the report and the two meanings of the amounts',
        },
        load: {
          do: 'Press “$t(repayments:expected.load)”.',
          help: 'You get one row for each loan that Kiva expects.',
        },
        amounts: {
          do: 'Type the amounts, or paste them from a spreadsheet.',
          help: 'A row without an amount is not sent; to report zero, type 0.',
          alt: 'The sheet of the report with some amounts',
        },
        problems: {
          do: 'Press F8 to go to each problem, and correct it.',
          help: 'The column “$t(repayments:grid.check)” says what is wrong.',
        },
        review: {
          do: 'Press “$t(work:review)” and compare the totals with your own system.',
          alt: 'The review of a report with its number of rows and its sum',
        },
        send: {
          do: 'Press “$t(review:send.{{environment}})”.',
          help: 'Many rows go in batches, one after the other, and you can pause.',
          alt: 'The report was accepted, and the page says what comes next',
        },
        finalize: {
          do: 'Review and finalize the report in PA2, then mark “$t(progress:todo.tick.report)”.',
          help: 'In PA2 it is under Repayments.',
        },
      },
    },
    refused: {
      title: 'Correct what was refused, and find out what is unknown',
      purpose: 'The Outbox keeps everything that needs you until you decide.',
      steps: {
        outbox: {
          do: 'Open “$t(shell:activity)” and look at “$t(activity:outbox.title)”.',
          help: 'Each line says what to do next.',
          alt: 'The Outbox with one refused and one unknown item',
        },
        read: {
          do: 'Open what was refused and read Kiva’s message.',
          alt: 'The page of refused journals with Kiva’s message',
        },
        correct: {
          do: 'Correct it on its page.',
          help: 'For refused rows of a report, press “$t(progress:correct)” first.',
        },
        again: { do: 'Press “$t(work:review)” and send it again.' },
        unknown: {
          do: 'Open what is “$t(common:sendState.unknown)”.',
          help: 'No clear answer came, so Partner Desk does not send it again by itself.',
          alt: 'The page of a draft with an unknown result',
        },
        look: { do: 'Look in PA2 whether it is there.', help: 'The page says where to look.' },
        say: {
          do: 'Press “$t(activity:unknown.arrived)” or “$t(activity:unknown.again)”.',
          help: 'Send again only if you are sure that it is not in PA2: otherwise Kiva has it twice.',
          alt: 'The question before something is sent again',
        },
      },
    },
  },
};
