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
    title: 'Filled in from your last draft: {{fields}}',
    clear: 'Clear them',
    cleared: 'These fields were cleared',
  },
  splitName: {
    title: 'Which part of “{{name}}” is the family name?',
    text: 'Kiva stores the name as one text. Lenders never see the family name.',
    option: 'Given name {{givenName}}, family name {{familyName}}',
    neither: 'None of these: I will type the name',
  },
  carry: {
    done: 'A copy is ready for the other environment',
    doneText:
      'Switch to Stage or Production with the environment button. Its Drafts page then offers the copy. The copy is kept until you close the program.',
    offer: 'A draft was copied here from {{from}}',
    offerText: '{{title}}. Nothing is sent: it becomes a draft that you can check.',
    missing: 'These do not exist here, so they will be empty:',
    needsLists:
      'Partner Desk needs Kiva’s lists for this environment to match location, activity, language, theme and currency.',
    changes: 'What changes',
    column: { field: 'Field', name: 'Choice' },
    absent: 'does not exist here',
    take: 'Use it as a new draft',
    drop: 'Discard',
  },
};
