/** Updates of the program, and going back to an older version. */
export const updates = {
  title: 'Updates',
  way: {
    online: 'Partner Desk downloads and installs nothing unless you say so.',
    file: 'This program is updated from a file, for example on a USB stick: the installer of the newer version, and the file ending in .yml that belongs to it.',
    'by-hand':
      'This program does not update itself. To update, run the installer of the newer version. Your work stays.',
    checkout: 'This program runs from its source code and does not update itself.',
  },
  notLooked: 'Not checked yet.',
  looked: 'Last checked: {{at}}.',
  lookedNone: 'Last checked: {{at}}. Version {{version}} was the newest.',
  look: 'Check for updates',
  fromFile: 'Update from a file…',
  busy: 'Wait until the current step of the update has finished.',
  daily: 'Check for updates once a day',
  dailyHelp:
    'The update server is only asked which version is the newest. It is told nothing about you, your work or this computer. Never on a metered connection, and never in Practice.',
  newer: 'Version {{version}} is available',
  older: 'Version {{version}} is older than this one',
  facts: '{{size}}, released on {{day}}',
  notes: 'What is new',
  download: 'Download {{size}}',
  continue: 'Continue the download',
  stop: 'Stop',
  progress: '{{done}} of {{total}}',
  getting: 'Getting version {{version}}',
  interrupted: '{{done}} of {{total}} are here and are kept.',
  ready: 'The installer is on this computer and is verified: it comes from the makers of Partner Desk.',
  install: 'Install version {{version}}…',
  goBackTo: 'Go back to version {{version}}…',
  question: {
    newer: 'Install version {{version}} now?',
    older: 'Go back to version {{version}} now?',
    text: 'Partner Desk saves what you typed, closes, installs version {{version}} and opens again on this page. The computer may ask for the password of an administrator.',
    install: 'Yes, install it',
    goBack: 'Yes, go back',
  },
  data: {
    intro:
      'Version {{version}} cannot read the data as they are now. When it starts, you can choose the copy from before the update:',
    copy: '{{environment}}: copy of {{at}}. Changed since and missing in it: {{works}}. Sent since and missing in it: {{sends}}.',
    unknown: '{{environment}}: copy of {{at}}. It is not known what is missing in it.',
    none: '{{environment}}: no copy. Version {{version}} cannot open this work.',
    stays:
      'Nothing is deleted: the data as they are now are kept. What is missing in a copy could be sent a second time, so check in PA2 before you send.',
  },
  former: 'The version before this one: {{version}}.',
  formerKept: 'Its installer is on this computer.',
  formerOnline: 'Its installer would be downloaded.',
  formerFile: 'To go back, choose its installer under “$t(updates:fromFile)”.',
  prepareGoBack: 'Prepare going back to version {{version}}',
  notice: {
    newer: 'Version {{version}} of Partner Desk is available',
    ready: 'Version {{version}} of Partner Desk is ready to be installed',
    text: 'Nothing is installed unless you say so.',
    show: 'Show the update',
    putAway: 'Not now',
  },
  last: {
    installed: 'Partner Desk now has version {{version}}',
    installedText: 'Your work is as you left it.',
    notInstalled: 'Version {{version}} was not installed',
    'no-permission':
      'The computer got no permission from an administrator. Nothing was changed. You can try again.',
    failed:
      'The installation failed. Your work was not changed. Try again, or give the installer to your IT support.',
    ok: 'OK',
  },
  showInstaller: 'Show the installer in its folder',
};
