/** Words of what else can be done with a draft: its versions, its copies. */
export const draftCopies = {
  actions: {
    menu: 'More',
    menuOf: 'More for {{title}}',
    duplicate: 'Duplicate',
    newLoan: 'New loan for this borrower',
    carry: 'Copy to another environment…',
    remove: 'Delete',
  },
  taken: {
    title: 'As in your last draft: {{fields}}',
    clear: 'Empty them',
    cleared: 'These fields were emptied',
  },
  splitName: {
    title: 'How is “{{name}}” divided?',
    text: 'Kiva gives the name in one piece. The family name is never shown to lenders.',
    option: 'Given name {{givenName}}, family name {{familyName}}',
    neither: 'None of these: I write the name myself',
  },
  carry: {
    done: 'A copy is ready for the other environment',
    doneText:
      'Change to Stage or Production with the environment button. Its Drafts page then offers the copy. It waits until the program is closed.',
    offer: 'A draft was copied here from {{from}}',
    offerText: '{{title}}. Nothing is sent: it becomes a draft that you can look through.',
    missing: 'This does not exist here, so it will be empty:',
    needsLists:
      'Kiva’s lists of this environment are needed to match location, activity, language, theme and currency.',
    changes: 'What changes',
    column: { field: 'Field', name: 'Choice' },
    absent: 'does not exist here',
    take: 'Use it as a new draft',
    drop: 'Leave it',
  },
};
