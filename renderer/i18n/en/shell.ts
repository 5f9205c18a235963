/** Words of the frame around every page: navigation, environment, keychain notices. */
export const shell = {
  skip: 'Skip to the page',
  navigation: 'Main',
  loans: 'Loans',
  drafts: 'Drafts',
  journals: 'Journals',
  repayments: 'Repayments',
  activity: 'Activity',
  settings: 'Settings',
  scopeShort: 'Not in your credentials',
  outboxWaits_one: '{{count}} thing in the Outbox waits for you',
  outboxWaits_other: '{{count}} things in the Outbox wait for you',
  late: {
    journals_one: '{{count}} to publish in PA2 is late',
    journals_other: '{{count}} to publish in PA2 are late',
    report_one: '{{count}} report to finalize in PA2 is late',
    report_other: '{{count}} reports to finalize in PA2 are late',
  },
  environmentButton: 'Environment: {{environment}}',
  environmentMenu: 'Choose the environment',
  word: { practice: 'PRACTICE', stage: 'STAGE', production: 'PRODUCTION' },
  meaning: {
    practice: 'A built-in imitation of Kiva. Nothing leaves this computer.',
    stage: 'Kiva’s test environment. No real loans, no lenders.',
    production: 'Real loans, real lenders. What you send here counts.',
  },
  production: {
    title: 'Switch to Production',
    text: 'Production is the real Kiva: what you send there reaches real loans and real lenders. Drafts, history and credentials of Practice and Stage stay where they are.',
    label: 'Type PRODUCTION to confirm',
    action: 'Switch to Production',
  },
  unsaved: {
    title: 'Not switched',
    text: 'Some of what you typed could not be saved yet. Stay on the page until it says “Saved”, then switch.',
  },
  settingsWereReset:
    'The settings file could not be read and was set aside. The program started with its own defaults.',
  vault: {
    retry: 'Try again',
    useMemory: 'Work until I close the program',
    memory: {
      title: 'Nothing is being kept',
      text: 'You work without a keychain. Credentials, drafts and history are in memory only and are gone when you close the program.',
    },
    locked: {
      title: 'Your keychain is locked',
      text: 'Partner Desk keeps your Kiva credentials and the key to your drafts in the keychain of your operating system. It is locked, so nothing can be read or saved.',
      fix: 'Unlock the keychain (on Linux: “Passwords and Keys”; on macOS: “Keychain Access”), then choose Try again. Nothing that was saved is lost.',
    },
    absent: {
      title: 'No keychain was found',
      text: 'Partner Desk keeps your Kiva credentials and the key to your drafts in a keychain of the operating system, never in a plain file. None is running on this computer.',
      fix: 'On Linux, install and start GNOME Keyring or KWallet, sign in again, then choose Try again.',
    },
    broken: {
      title: 'The keychain does not answer as it should',
      text: 'Partner Desk could not write a test value to the keychain and read it back, so it does not trust it with your work.',
      fix: 'Sign out of the computer and in again, then choose Try again. If that does not help, ask your IT support to look at the keychain service.',
    },
    'no-library': {
      title: 'A part that reaches the keychain is missing',
      text: 'Partner Desk needs a small system library to reach the keychain, and this computer does not have it.',
      fix: 'On Linux, install the package “libsecret-1-0” (Debian, Ubuntu) or “libsecret” (Fedora), then choose Try again.',
    },
  },
};
