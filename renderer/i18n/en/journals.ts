/** Words of the journal pages. */
export const journals = {
  title: 'Journals',
  description: 'Updates on borrowers for the lenders of their loans. You publish each one in PA2.',
  table: 'Journals',
  create: 'New journal',
  empty: {
    title: 'No journals yet',
    text: 'A journal tells the lenders of a loan how the borrower is doing. Write one here, or several to send together.',
  },
  back: 'All journals',
  untitled: 'New journal',
  removeTitle: 'Delete these journals?',
  entry: 'Journal {{number}}',
  add: 'Add another journal',
  remove: 'Remove journal {{number}}',
  field: {
    loanId: 'Loan ID',
    clientId: 'Client ID',
    subject: 'Subject',
    body: 'Body',
    imageUrl: 'Image URL',
  },
  help: {
    loanId: 'Your own number of the loan. PA2 → Journals lists the loans that may get one.',
    clientId: 'Only if your PA2 profile uses the three-column format.',
    body: 'kiva.org shows {{shown}} characters, then “read more”: put the news first. Plain text.',
    imageUrl:
      'Optional. The picture must already be public on the web under an https address: anyone who has the address can see the borrower. If you would rather not, leave this empty and add the photo in PA2.',
  },
  counter_one: '{{count}} character',
  counter_other: '{{count}} characters',
  cut_one: '{{count}} character, shown at once: {{shown}}',
  cut_other: '{{count}} characters, shown at once: {{shown}}',
  publish:
    'After sending, a person must publish each journal in PA2. Activity shows the address to open for that.',
};
