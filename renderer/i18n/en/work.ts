/** Words of lists and forms that drafts, journals and repayment reports share. */
export const work = {
  list: { title: 'Title', subtitle: 'Details', state: 'State', changed: 'Changed' },
  save: {
    saved: 'Saved',
    saving: 'Saving…',
    failed: 'Not saved: {{reason}}.',
    tries: 'It stays here and is tried again by itself.',
    retry: 'Save again',
  },
  changed: {
    choose: 'Choose which text stays',
    text: 'Another window, program or computer saved this work after it was opened here, so there are two texts of it. Neither is thrown away: the one that you do not choose is kept among the earlier versions.',
    mine: 'Keep what is on my screen',
    other: 'Take the other text',
  },
  review: 'Review',
  edit: 'Back to editing',
  sent: {
    accepted: {
      title: 'Sent and accepted',
      draft: 'It is now waiting for you to publish in PA2.',
      journals: 'They are now waiting for you to publish in PA2.',
      report: 'It is now waiting for you to review and finalize in PA2.',
    },
    sending: {
      title: 'Being sent',
      text: 'It cannot be changed while it is on its way.',
    },
    waiting: {
      title: 'Waiting to be sent',
      text: 'It cannot be changed while it waits. Send or withdraw it in Activity.',
    },
    unknown: {
      title: 'Nobody knows yet whether it arrived',
      text: 'It cannot be changed until you have looked in PA2 and said in Activity what you saw.',
    },
    refused: {
      title: 'Kiva did not take this',
      text: 'Correct it here and send it again. Activity shows Kiva’s answer.',
    },
    activity: 'Open in Activity',
  },
  remove: {
    action: 'Delete',
    confirm: 'Yes, delete',
    text: 'It goes from the list. You can bring it back there right afterwards. What was already sent stays in Activity.',
    done: 'Deleted: {{title}}',
    untitled: 'without a title',
    undo: 'Undo',
  },
  calendar: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous decade',
    nextDecade: 'Next decade',
    monthLevelControl: 'Choose a month',
    yearLevelControl: 'Choose a year',
  },
  readOnly: 'This can be read but no longer changed.',
};
