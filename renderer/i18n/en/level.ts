/** Words of what a partner allows: how carefully an environment sends, the last page before Production, and the lock. */
export const level = {
  last: {
    title: 'Send to Production?',
    partner: 'Partner',
    noPartner: 'Not known yet',
    undo: {
      draft:
        'A draft that Kiva has cannot be taken back or changed from here. You can correct or delete it only in PA2.',
      journals: 'Journals that Kiva has cannot be taken back or changed from here, only in PA2.',
      report:
        'Repayments that Kiva has cannot be taken back from here. A later report can correct them until the month is finalized in PA2; after that nobody can.',
    },
    count: 'To send the rows, type their number: {{number}}',
    countHelp: 'This keeps you from sending many rows by mistake.',
    countFirst: 'Type the number of rows first.',
    send: 'Send now',
  },
  pin: {
    title: 'Enter your PIN to send',
    text: 'In this environment, sending needs a person’s PIN.',
    who: 'Who sends',
  },
  settings: {
    title: 'Sending in {{environment}}',
    description: 'How much care sending takes here, for everyone who uses this computer.',
    level: 'How it sends',
    levels: {
      ask: 'Ask every time',
      pin: 'Ask for a PIN',
      readOnly: 'Read-only',
    },
    help: {
      ask: 'Review first, then press Send.',
      pin: 'The same, and each time a person types their PIN.',
      readOnly: 'Nothing is sent. You can read loans and prepare everything; what is waiting stays waiting.',
    },
    save: 'Change',
    change: {
      title: 'Send with less care?',
      text: 'In Production this needs a PIN, because it affects real loans. The change is recorded in the history.',
      action: 'Change',
      who: 'Who makes the change',
    },
    pinFirst: 'Nobody has a PIN yet',
    countAbove: 'Sum above which to type the number of rows',
    countAboveHelp:
      'Asked on the last page before sending to Production, and always for {{number}} rows or more. Each currency’s sum is compared separately. If empty, only the number of rows counts.',
    countAboveWrong: 'Enter a number such as 1000000, or leave this empty.',
    saveCount: 'Save',
    saved: 'Saved.',
    now: 'Now set to “{{level}}”.',
  },
  lock: {
    title: 'Partner Desk is locked',
    text: 'What you typed is still there. Sending continues.',
    who: 'Person',
    open: 'Unlock',
    now: 'Lock now',
    cannot: 'Partner Desk was not locked',
    settings: {
      title: 'Lock when nobody uses the computer',
      text: 'After this time without keyboard or mouse use, only a PIN opens the program again. Ctrl+L locks it immediately. If nobody has a PIN, it never locks.',
      after: 'Lock after',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      never: 'Never',
    },
  },
};
