import type { ErrorCode } from '../../../shared/errors.ts';

/** For every code: what happened, and what to do next. A code without a text does not compile. */
export const errors: Record<ErrorCode, { title: string; next: string }> = {
  BAD_INPUT: {
    title: 'Something in the form was not understood',
    next: 'Look at the fields named below and correct them.',
  },
  INTERNAL: {
    title: 'Something went wrong inside the program',
    next: 'Try again. If it happens again, send the reference below to support.',
  },
  CANCELLED: { title: 'This was stopped', next: 'Nothing more happens. Start again when you like.' },
  NOT_FOUND: {
    title: 'This is no longer here',
    next: 'It may have been removed. Go back to the list.',
  },
  WORK_CHANGED: {
    title: 'This was changed elsewhere meanwhile',
    next: 'Another window or program saved it since it was opened here. Nothing was replaced. Choose which text stays; the other one is kept.',
  },
  SETTINGS_FULL: {
    title: 'The disk is full, so this setting is not kept',
    next: 'It holds until you close the program. Make room on the disk, then set it once more.',
  },
  SETTINGS_READONLY: {
    title: 'The settings file cannot be written to',
    next: 'What you set holds until you close the program. The file is read-only or belongs to somebody else: ask whoever looks after the computer for the right to write in the data folder.',
  },
  SETTINGS_NOT_SAVED: {
    title: 'This setting is not kept',
    next: 'It holds until you close the program. Another program may hold the settings file, or the drive is gone. Set it once more; if that does not help, start the program again.',
  },
  ENVIRONMENT_CHANGED: {
    title: 'The environment was changed meanwhile',
    next: 'Nothing was done. Look at the coloured band on top, then start again from there.',
  },
  CONFIRMATION_WRONG: {
    title: 'The word does not match',
    next: 'Type PRODUCTION in capital letters, without spaces.',
  },
  PRODUCTION_LOCKED: {
    title: 'Production is not open',
    next: 'Choose Production in the environment menu and type the word first.',
  },
  KIVA_NOT_CONFIRMED: {
    title: 'Production is locked until Kiva has confirmed your tests',
    next: 'Open Go live: it shows what is missing, and takes Kiva’s confirmation, or that you are live already.',
  },
  CHECKLIST_CHANGED: {
    title: 'The checklist has changed meanwhile',
    next: 'Nothing was recorded. Look at it once more, then record the confirmation.',
  },
  LEAVE_PRODUCTION: {
    title: 'You are in Production',
    next: 'Nothing was changed. Go to Stage first, with the environment button.',
  },
  SENDS_RUNNING: {
    title: 'Something is being sent, or is about to be tried again',
    next: 'Nothing was changed. Wait until it has a result, or pause or stop it in Activity.',
  },
  OUTBOX_CHANGED: {
    title: 'The Outbox has changed meanwhile',
    next: 'Nothing was removed. Look at it once more.',
  },
  TEST_ONLY_PROGRAM: {
    title: 'This Partner Desk is for tests only',
    next: 'It does not enter Production. Use the Partner Desk that your IT support gave you.',
  },
  HOST_NOT_ALLOWED: {
    title: 'This address is not one of Kiva’s',
    next: 'Nothing was sent. Check the addresses in Settings: only https addresses under kiva.org are allowed.',
  },
  LINK_NOT_ALLOWED: {
    title: 'This link is not opened',
    next: 'Only https pages under kiva.org are opened from here.',
  },
  VAULT_LOCKED: {
    title: 'Your keychain is locked',
    next: 'Unlock the keychain of your operating system, then try again.',
  },
  VAULT_ABSENT: {
    title: 'No keychain was found',
    next: 'Start a keychain service on this computer, or work until you close the program.',
  },
  VAULT_BROKEN: {
    title: 'The keychain does not answer as it should',
    next: 'Sign out of the computer and in again, then try again.',
  },
  VAULT_NO_LIBRARY: {
    title: 'A part that reaches the keychain is missing',
    next: 'Install the system library “libsecret”, then try again.',
  },
  SECRET_TOO_LARGE: {
    title: 'This is too long for the keychain',
    next: 'Copy the Client ID and the Client secret again from PA2, without anything around them.',
  },
  NO_CREDENTIALS: {
    title: 'No Kiva credentials are saved here',
    next: 'Go to Settings and enter the Client ID and Client secret of this environment.',
  },
  CREDENTIALS_ELSEWHERE: {
    title: 'The saved credentials belong to another address',
    next: 'Nothing was sent. The token URL in Settings is not the one that they were saved for. If Kiva gave you this address, enter Client ID and Client secret again; otherwise choose the former address.',
  },
  CREDENTIALS_REFUSED: {
    title: 'Kiva did not accept the credentials',
    next: 'Check in Settings that Client ID and Client secret are those of this environment: Stage and Production have different ones.',
  },
  AUDIENCE_REFUSED: {
    title: 'Kiva does not know this audience',
    next: 'Nothing is wrong with Client ID and Client secret. Compare the audience in Settings with the one that Kiva gave you for this environment.',
  },
  SCOPE_REFUSED: {
    title: 'Kiva grants these credentials no permission',
    next: 'The credentials are right, but nothing is allowed with them yet. Ask partnersupport@kiva.org.',
  },
  MISSING_PERMISSION: {
    title: 'Your credentials do not allow this',
    next: 'Kiva accepted the sign-in and then refused this step. Ask partnersupport@kiva.org to add the permission.',
  },
  PARTNER_CHANGED: {
    title: 'These credentials belong to another partner',
    next: 'Nothing is sent until this is clear. Settings says whose credentials these are, and how to go on.',
  },
  NO_NETWORK: {
    title: 'There is no network',
    next: 'Kiva was tried and could not be reached. Check the cable, the Wi-Fi or the VPN, then try again. What you typed is safe.',
  },
  PRACTICE_STOPPED: {
    title: 'The practice server stopped',
    next: 'Try again: it starts anew by itself. Your work is kept, and nothing of it left this computer. If it keeps stopping, start Partner Desk again.',
  },
  HOST_NOT_FOUND: {
    title: 'Kiva’s address was not found',
    next: 'Check that the internet works; if it does, check the addresses in Settings.',
  },
  CONNECTION_REFUSED: {
    title: 'Kiva’s server did not answer',
    next: 'Try again in a few minutes. If other sites work, ask your IT support whether a firewall is in between.',
  },
  CONNECTION_LOST: {
    title: 'The connection broke',
    next: 'Try again when the line is steadier.',
  },
  TIMEOUT: {
    title: 'Kiva took too long to answer',
    next: 'The line or Kiva’s server is slow now. Try again later.',
  },
  PROXY_LOGIN: {
    title: 'Your office’s proxy wants a login',
    next: 'Nothing was sent. Enter name and password for the proxy when Partner Desk asks, then try again. If you do not know them, ask your IT support.',
  },
  TLS_UNTRUSTED: {
    title: 'The secure connection cannot be trusted',
    next: 'Nothing was sent. Check the computer’s date and time, and ask your IT support whether the office inspects secure connections.',
  },
  REDIRECTED: {
    title: 'The server sent us elsewhere',
    next: 'Credentials are never sent on to another address. You may need to sign in to the Wi-Fi first, or an address in Settings is out of date.',
  },
  RESPONSE_TOO_LARGE: {
    title: 'The answer was too large',
    next: 'Ask for fewer rows at once.',
  },
  NOT_JSON: {
    title: 'The answer did not come from Kiva’s API',
    next: 'A sign-in page of the Wi-Fi or of the office often answers instead. Open any web page to sign in, then try again.',
  },
  FIREWALL_REFUSED: {
    title: 'Something between us and Kiva refused',
    next: 'A page of a firewall or proxy came instead of Kiva’s answer. Your permissions are not the matter. Ask your IT support to let Partner Desk through to the address in Settings.',
  },
  UNEXPECTED_ANSWER: {
    title: 'Kiva’s answer was not understood',
    next: 'Try again. If it stays so, send the reference below to support: Kiva may have changed something.',
  },
  KIVA_REFUSED: {
    title: 'Kiva refused this',
    next: 'Kiva’s own words stand in the details below. Correct what they name, then send again.',
  },
  KIVA_NOT_FOUND: {
    title: 'Kiva does not know this address',
    next: 'Check the API address and the journals path in Settings.',
  },
  KIVA_BUSY: {
    title: 'Kiva asks us to wait',
    next: 'Too many calls came at once. Wait a few minutes, then try again.',
  },
  KIVA_FAILED: {
    title: 'Kiva’s server has a problem',
    next: 'This is on Kiva’s side. Try again later.',
  },
  STORE_WRONG_KEY: {
    title: 'Your saved work cannot be unlocked',
    next: 'The key in the keychain is not the one this work was saved with. Nothing was changed or deleted. Restore the keychain of this account, or ask support.',
  },
  STORE_DAMAGED: {
    title: 'The file with your work is damaged',
    next: 'Some of it is not as this program wrote it, so none of it is used. Nothing was deleted. If you have a backup of the data folder, put it back. Otherwise see what can still be read, save it, and begin anew.',
  },
  STORE_LOG_DAMAGED: {
    title: 'The last things you did are damaged or missing',
    next: 'The file with your work is as it was written, but the record of the newest changes beside it is damaged, shorter or gone. Nothing was deleted. If you have a backup of the whole data folder, put it back. Otherwise go on with what is whole, and look through your latest work.',
  },
  STORE_UNSEALED: {
    title: 'Nobody can tell whether your saved work was altered',
    next: 'The seal beside the file is missing or damaged, perhaps by a cleaning or sync program. Nothing was deleted. If you have a backup of the whole data folder, put it back. Otherwise check the file and go on, if you know of nothing else.',
  },
  ERASE_UNSETTLED: {
    title: 'A request about this borrower has no result yet',
    next: 'Nothing was erased. Look at it in Activity and decide what became of it, then erase again.',
  },
  STORE_NEWER: {
    title: 'Your work was saved by a newer version',
    next: 'Update Partner Desk, then open it again. Nothing was changed.',
  },
  STORE_BEHIND: {
    title: 'This program’s memory is older than what it sent',
    next: 'Nothing was sent. Requests that left and are not in the history here: {{requests}}. Most likely the data folder was restored from a backup, or everything of this environment was removed from this computer. Look in PA2 at what Kiva has, refresh Loans, and only then go on: what is missing here could be sent a second time.',
  },
  KEYCHAIN_LEFT: {
    title: 'Sending needs the keychain that this work was opened with',
    next: 'Nothing was sent: without it nobody can tell whether something left before. What you typed is saved. Close Partner Desk, unlock or repair the keychain, and start it again.',
  },
  STORE_TAKEN: {
    title: 'Opened elsewhere: nothing is saved or sent here any more',
    next: 'This data was opened by Partner Desk on another computer while this one was asleep or did not answer. Copy what you have just typed, if you need it, and close this window. Before you send anything again, look in PA2 whether it is there.',
  },
  STORE_FULL: {
    title: 'The disk is full',
    next: 'Make room on the disk, then try again. What is on the screen is not saved yet.',
  },
  STORE_READONLY: {
    title: 'The data folder cannot be written to',
    next: 'It is read-only, or belongs to somebody else on this computer. Ask whoever looks after the computer for the right to write there, then try again. What is on the screen is not saved yet.',
  },
  STORE_UNREACHABLE: {
    title: 'The data folder cannot be reached',
    next: 'If it lies on a network or a removable drive, connect it again; if your account may keep only so much there, make room. Then try again. What is on the screen is not saved yet.',
  },
  STORE_BUSY: {
    title: 'The file with your work is in use',
    next: 'Another program holds it, perhaps a backup. Try again in a moment.',
  },
  SHEET_TOO_LARGE: {
    title: 'This file is too large',
    next: 'Files of up to 20 MB with up to 50,000 rows and 2 million cells can be read. Save only the sheet you need in a new file, or split it.',
  },
  SHEET_PROTECTED: {
    title: 'This file is protected by a password',
    next: 'Open it in your spreadsheet program, save a copy without the password, and choose the copy.',
  },
  SHEET_UNREADABLE: {
    title: 'This file could not be read',
    next: 'It may be damaged, or no spreadsheet. Open it in your spreadsheet program, save it as .xlsx or CSV, and choose the new file.',
  },
  SHEET_FIXED_WIDTH: {
    title: 'The columns of this file are set apart by spaces only',
    next: 'Where one ends and the next begins cannot be told for certain. Open it in your spreadsheet program, set the columns there (Text to Columns, or the import dialog), save it as .xlsx and choose the new file.',
  },
  SHEET_OTHER_KIND: {
    title: 'This file is $t(import:kinds.{{kind}}), not a spreadsheet',
    next: 'If it holds a table, open it in the program it belongs to, save or export it as .xlsx or CSV, and choose the new file.',
  },
  SHEET_NO_TABLE: {
    title: 'There is no table in this file',
    next: 'It is a web page or a document without one. Save the list as .xlsx or CSV in the program it comes from, and choose that file.',
  },
  FILE_NOT_SAVED: {
    title: 'The file could not be saved',
    next: 'It may be open in another program, or the drive may be gone. Close it there, or choose another name or folder.',
  },
  FILE_DISK_FULL: {
    title: 'There is no room for the file',
    next: 'The disk of the folder you chose is full. Make room there, or choose a folder on another drive. A file of that name stayed as it was.',
  },
  FILE_NOT_ALLOWED: {
    title: 'You may not write to this folder',
    next: 'It is read-only or belongs to somebody else, or the file is open in another program. Choose another folder.',
  },
  FILE_NAME_TOO_LONG: {
    title: 'The name of the file is too long',
    next: 'Choose a shorter name, or a folder that lies less deep.',
  },
  VIEW_UNREADABLE: {
    title: 'This file holds no view',
    next: 'Nothing was imported. Choose a file that Export in Views of Partner Desk wrote.',
  },
  VIEW_NEWER: {
    title: 'This view was exported by a newer version',
    next: 'Nothing was imported. Update Partner Desk, then import it again.',
  },
  VIEW_WRONG: {
    title: 'This view asks for something that this version does not know',
    next: 'Nothing was imported. Not known or not right: {{fields}}.',
  },
  APPROVAL_NEEDED: {
    title: 'A second person must approve this first',
    next: 'Nothing was sent or changed. Whoever prepared a report locks it in its review, then an approver looks at it and sends it; each with a PIN. What waits from before the rule is stopped first. People are added in Settings by an approver.',
  },
  APPROVER_MISSING: {
    title: 'At least one approver is needed',
    next: 'Add another approver first, or turn the rule off.',
  },
  NOT_APPROVER: {
    title: 'This person may prepare reports, not approve them',
    next: 'Nothing was sent or changed. Ask an approver. An approver can remove this person in Settings and add them again as one who approves.',
  },
  REPORT_LOCKED: {
    title: 'This report is locked for approval',
    next: 'Nothing was changed. Open the report and unlock it to go on editing.',
  },
  LOCK_CHANGED: {
    title: 'This is no longer what was locked',
    next: 'Nothing was sent. Unlock the report, look at the review again, and lock it anew.',
  },
  RULE_CHANGED: {
    title: 'The rule about the second person was changed meanwhile',
    next: 'Nothing was sent. Open the review again and go on from there.',
  },
  SAME_PERSON: {
    title: 'Two different people are needed',
    next: 'Nothing was sent. Somebody else than who prepared this must approve it.',
  },
  PIN_NEEDED: {
    title: 'An approver’s PIN is needed',
    next: 'Nothing was saved. These credentials would go to an address that is new here, and a second person approves reports. Save again, with an approver beside you.',
  },
  PIN_WRONG: {
    title: 'The PIN is not right',
    next: 'It is not that of {{name}}. Nothing was sent or changed. Type it again. After five wrong tries there is a wait, which grows.',
  },
  PIN_WAIT: {
    title: 'Too many wrong PINs: wait a while',
    next: 'The PIN of {{name}} was wrong too often. Nothing was sent or changed. Restarting the program does not shorten the wait.',
  },
  READ_ONLY: {
    title: 'This environment is read-only',
    next: 'Nothing was sent, and what waits stays waiting. Who may change that does so in Settings, under “Sending”.',
  },
  PASS_NEEDED: {
    title: 'A person’s PIN is needed',
    next: 'Nothing was sent or changed. Try again, and type your PIN when asked.',
  },
  NOBODY_HAS_PIN: {
    title: 'Nobody has a PIN here yet',
    next: 'Nothing was sent or changed. In Settings, add a person with a PIN first.',
  },
  LOCKED: {
    title: 'Partner Desk is locked',
    next: 'Nothing was sent or changed. Unlock it with a PIN.',
  },
  NOT_READY: {
    title: 'This cannot be sent yet',
    next: 'Open the review and correct what it lists.',
  },
  REVIEW_CHANGED: {
    title: 'This was changed after the review',
    next: 'Nothing was sent. Review again, then send.',
  },
  ALREADY_SENT: {
    title: 'This was sent before',
    next: 'Nothing was sent again. Look in Activity at what became of it.',
  },
  OUTDATED: {
    title: 'Something newer has taken the place of this',
    next: 'Nothing was sent, so that older words do not take the place of newer ones. Look in Activity at what was sent since. What is still missing at Kiva goes into a new report of the month.',
  },
  NEWER_WAITS: {
    title: 'Something newer waits to be sent',
    next: 'Nothing was sent. Let the newer one go on, in Activity under Outbox; or stop it first if the older one is right after all.',
  },
  LATER_MONTH: {
    title: 'A later month was reported already',
    next: 'Nothing was sent. Kiva keeps what it gets last, so say in the review why the earlier month should take the place of the later one.',
  },
  LOAN_AT_KIVA: {
    title: 'Kiva has a loan with this Loan ID already',
    next: 'Nothing was sent. Look at that loan first. If this is another one, say in the review why it has the same Loan ID.',
  },
  INTERRUPTED: {
    title: 'The program was closed in the middle of sending',
    next: 'Kiva may or may not have received this. Look in PA2 before you do anything.',
  },
};
