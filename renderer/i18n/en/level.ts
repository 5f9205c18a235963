/** Words of what a partner allows: how carefully an environment sends, the last page before Production, and the lock. */
export const level = {
  last: {
    title: 'Send to Production?',
    partner: 'Partner',
    noPartner: 'Not known yet',
    undo: {
      draft:
        'A draft that Kiva has cannot be taken back or changed from here. Only in PA2 can it be corrected or deleted.',
      journals: 'Journals that Kiva has cannot be taken back or changed from here, only in PA2.',
      report:
        'Repayments that Kiva has cannot be taken back from here. A later report can correct them until the month is finalized in PA2; after that nobody can.',
    },
    count: 'Type {{number}}, the number of rows, to send them',
    countHelp: 'So that so many rows never leave by a slip of the hand.',
    countFirst: 'Type the number of rows first.',
    send: 'Send now',
  },
  pin: {
    title: 'Your PIN, to send',
    text: 'This environment sends only with a person’s PIN.',
    who: 'Who sends',
  },
  settings: {
    title: 'Sending in {{environment}}',
    description: 'How carefully this environment sends, whoever sits at this computer.',
    level: 'How it sends',
    levels: {
      ask: 'Ask every time',
      pin: 'Ask for a PIN',
      readOnly: 'Read-only',
    },
    help: {
      ask: 'Review first, then press Send.',
      pin: 'The same, and each time a person types their PIN.',
      readOnly:
        'Nothing is sent. Loans can be read, and everything can be prepared; what waits stays waiting.',
    },
    save: 'Change it',
    change: {
      title: 'Send with less care?',
      text: 'In Production this takes a PIN, since real loans are at stake. The change is kept in the history.',
      action: 'Change it',
      who: 'Who changes it',
    },
    pinFirst: 'Nobody has a PIN yet',
    countAbove: 'Above this sum, type the number of rows',
    countAboveHelp:
      'Asked on the last page before Production, and always from {{number}} rows on. Compared with the sum of each currency by itself. Empty: by the number of rows alone.',
    countAboveWrong: 'A number such as 1000000, or nothing.',
    saveCount: 'Save',
    saved: 'Saved.',
    now: 'It is “{{level}}” now.',
  },
  lock: {
    title: 'Partner Desk is locked',
    text: 'What you typed is as you left it. What was being sent goes on.',
    who: 'Person',
    open: 'Unlock',
    now: 'Lock now',
    cannot: 'Not locked',
    settings: {
      title: 'Lock when nobody is there',
      text: 'After this time without keyboard or mouse only a PIN opens the program again. Ctrl+L locks it at once. Where nobody has a PIN it is never locked.',
      after: 'Lock after',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      never: 'Never',
    },
  },
};
