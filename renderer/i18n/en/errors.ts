import type { ErrorCode } from '../../../shared/errors.ts';

/** For every code: what happened, and what to do next. A code without a text does not compile. */
export const errors: Record<ErrorCode, { title: string; next: string }> = {
  BAD_INPUT: {
    title: 'Something in the form is not valid',
    next: 'Correct the fields listed below.',
  },
  INTERNAL: {
    title: 'Something went wrong inside the program',
    next: 'Try again. If it happens again, send the reference below to your IT support.',
  },
  CANCELLED: { title: 'This was stopped', next: 'You can start again at any time.' },
  NOT_FOUND: {
    title: 'This is no longer here',
    next: 'It may have been removed. Go back to the list.',
  },
  WORK_CHANGED: {
    title: 'This was changed somewhere else in the meantime',
    next: 'Another window or program saved it after it was opened here. Nothing was replaced. Choose which text to use; the other one is kept.',
  },
  SETTINGS_FULL: {
    title: 'The disk is full, so this setting is not saved',
    next: 'It lasts until you close the program. Free some space on the disk, then change the setting again.',
  },
  SETTINGS_READONLY: {
    title: 'The settings file cannot be written to',
    next: 'Your change lasts until you close the program. The file is read-only or belongs to someone else: ask your IT support for permission to write to the data folder.',
  },
  SETTINGS_NOT_SAVED: {
    title: 'This setting is not saved',
    next: 'It lasts until you close the program. Another program may be using the settings file, or the drive is not connected. Change the setting again. If that does not help, restart the program.',
  },
  ENVIRONMENT_CHANGED: {
    title: 'The environment was switched in the meantime',
    next: 'Nothing was done. Check the colored band at the top, then start again from there.',
  },
  CONFIRMATION_WRONG: {
    title: 'The word does not match',
    next: 'Type PRODUCTION in capital letters, without spaces.',
  },
  PRODUCTION_LOCKED: {
    title: 'Production is not open',
    next: 'First choose Production in the environment menu and type the word PRODUCTION.',
  },
  KIVA_NOT_CONFIRMED: {
    title: 'Production is locked until Kiva has confirmed your tests',
    next: 'Open Go live: it shows what is missing. There you record Kiva’s confirmation, or say that you are already live.',
  },
  CHECKLIST_CHANGED: {
    title: 'The checklist changed in the meantime',
    next: 'Nothing was recorded. Read it again, then record the confirmation.',
  },
  LEAVE_PRODUCTION: {
    title: 'You are in Production',
    next: 'Nothing was changed. Go to Stage first, with the environment button.',
  },
  SENDS_RUNNING: {
    title: 'Something is being sent, or will be tried again soon',
    next: 'Nothing was changed. Wait until it has a result, or pause or stop it in Activity.',
  },
  OUTBOX_CHANGED: {
    title: 'The Outbox changed in the meantime',
    next: 'Nothing was removed. Read the list again.',
  },
  TEST_ONLY_PROGRAM: {
    title: 'This Partner Desk is for tests only',
    next: 'It cannot open Production. Use the Partner Desk that your IT support gave you.',
  },
  HOST_NOT_ALLOWED: {
    title: 'This address is not one of Kiva’s',
    next: 'Nothing was sent. Check the addresses in Settings: only https addresses under kiva.org are allowed.',
  },
  HOST_OF_OTHER: {
    title: 'This address belongs to the other environment',
    next: 'Nothing was sent. Stage and Production have different addresses. In Settings, choose an address of this environment, or switch to the environment that this one belongs to.',
  },
  LINK_NOT_ALLOWED: {
    title: 'This link cannot be opened',
    next: 'Only https pages under kiva.org can be opened from here.',
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
    title: 'The keychain does not work as it should',
    next: 'Sign out of the computer and sign in again, then try again.',
  },
  VAULT_NO_LIBRARY: {
    title: 'A system library for the keychain is missing',
    next: 'Install the system library “libsecret”, then try again.',
  },
  SECRET_TOO_LARGE: {
    title: 'This is too long for the keychain',
    next: 'Copy only the Client ID and the Client secret from PA2, without any other text.',
  },
  NO_CREDENTIALS: {
    title: 'No Kiva credentials are saved here',
    next: 'Go to Settings and enter the Client ID and Client secret of this environment.',
  },
  CREDENTIALS_ELSEWHERE: {
    title: 'The saved credentials belong to another address',
    next: 'Nothing was sent. The token URL in Settings is not the one that they were saved for. If Kiva gave you this address, enter the Client ID and Client secret again; otherwise choose the previous address.',
  },
  CREDENTIALS_REFUSED: {
    title: 'Kiva did not accept the credentials',
    next: 'In Settings, check that the Client ID and Client secret are the ones for this environment: Stage and Production have different ones.',
  },
  AUDIENCE_REFUSED: {
    title: 'Kiva does not know this audience',
    next: 'The Client ID and Client secret are right. Compare the audience in Settings with the one that Kiva gave you for this environment.',
  },
  SCOPE_REFUSED: {
    title: 'These credentials have no permissions at Kiva',
    next: 'The credentials are right, but they do not allow anything yet. Ask partnersupport@kiva.org to add permissions.',
  },
  MISSING_PERMISSION: {
    title: 'Your credentials do not allow this',
    next: 'Kiva accepted the sign-in and then refused this step. Ask partnersupport@kiva.org to add the permission.',
  },
  PARTNER_CHANGED: {
    title: 'These credentials belong to another partner',
    next: 'Nothing is sent until this is clear. Settings shows whose credentials these are, and how to continue.',
  },
  NO_NETWORK: {
    title: 'There is no network',
    next: 'Kiva could not be reached. Check the cable, the Wi-Fi or the VPN, then try again. What you typed is safe.',
  },
  PRACTICE_STOPPED: {
    title: 'The practice server stopped',
    next: 'Try again: it restarts by itself. Your work is kept, and none of it left this computer. If it keeps stopping, restart Partner Desk.',
  },
  HOST_NOT_FOUND: {
    title: 'Kiva’s address was not found',
    next: 'Check that the internet works. If it does, check the addresses in Settings.',
  },
  CONNECTION_REFUSED: {
    title: 'Kiva’s server did not answer',
    next: 'Try again in a few minutes. If other websites work, ask your IT support whether a firewall blocks Kiva.',
  },
  CONNECTION_LOST: {
    title: 'The connection was lost',
    next: 'Try again when the connection is more stable.',
  },
  CONNECT_TIMEOUT: {
    title: 'No connection within 15 seconds',
    next: 'Neither Kiva’s server nor a proxy took the connection. Check the network. If other websites work, ask your IT support whether a firewall blocks Kiva, then try again.',
  },
  TIMEOUT: {
    title: 'Kiva took too long to answer',
    next: 'The connection or Kiva’s server is slow. Try again later.',
  },
  PROXY_LOGIN: {
    title: 'Your office’s proxy asks for a login',
    next: 'Nothing was sent. When Partner Desk asks, enter the name and password for the proxy, then try again. If you do not know them, ask your IT support.',
  },
  TLS_UNTRUSTED: {
    title: 'The secure connection cannot be trusted',
    next: 'Nothing was sent. Check the date and time of the computer, and ask your IT support whether your office inspects secure connections.',
  },
  REDIRECTED: {
    title: 'The server redirected to another address',
    next: 'Credentials are never sent to another address. You may need to sign in to the Wi-Fi first, or an address in Settings is out of date.',
  },
  RESPONSE_TOO_LARGE: {
    title: 'The answer was too large',
    next: 'Request fewer rows at once.',
  },
  NOT_JSON: {
    title: 'The answer did not come from Kiva’s API',
    next: 'Often it comes from a sign-in page of the Wi-Fi or your office. Open any web page to sign in, then try again.',
  },
  FIREWALL_REFUSED: {
    title: 'Something between this computer and Kiva blocked the request',
    next: 'A firewall or proxy answered instead of Kiva. Your permissions are not the problem. Ask your IT support to allow Partner Desk to reach the address in Settings.',
  },
  UNEXPECTED_ANSWER: {
    title: 'Kiva’s answer was not understood',
    next: 'Try again. If it happens again, send the reference below to your IT support: Kiva may have changed something.',
  },
  KIVA_REFUSED: {
    title: 'Kiva refused this',
    next: 'Kiva’s message is in the details below. Correct what it names, then send again.',
  },
  KIVA_NOT_FOUND: {
    title: 'Kiva does not know this address',
    next: 'Check the API address and the journals path in Settings.',
  },
  KIVA_BUSY: {
    title: 'Kiva asks you to wait',
    next: 'There were too many requests at once. Wait a few minutes, then try again.',
  },
  KIVA_FAILED: {
    title: 'Kiva’s server has a problem',
    next: 'The problem is at Kiva. Try again later.',
  },
  STORE_WRONG_KEY: {
    title: 'Your saved work cannot be unlocked',
    next: 'The key in the keychain is not the one that this work was saved with. Nothing was changed or deleted. Restore the keychain of this account, or ask your IT support.',
  },
  STORE_DAMAGED: {
    title: 'The file with your work is damaged',
    next: 'Some of it is not as Partner Desk wrote it, so none of it is used. Nothing was deleted. If you have a backup of the data folder, restore it. If not, show what can still be read, save it, and start with an empty file.',
  },
  STORE_LOG_DAMAGED: {
    title: 'Your latest changes are damaged or missing',
    next: 'The file with your work is undamaged, but the file with the newest changes is damaged, incomplete or missing. Nothing was deleted. If you have a backup of the whole data folder, restore it. If not, continue without the damaged changes, and check your latest work.',
  },
  STORE_UNSEALED: {
    title: 'It is not known whether someone changed your saved work',
    next: 'The seal of the file is missing or damaged. A cleanup or sync program may have caused this. Nothing was deleted. If you have a backup of the whole data folder, restore it. If not, and if you know no other cause, check the file and continue.',
  },
  ERASE_UNSETTLED: {
    title: 'A request about this borrower has no result yet',
    next: 'Nothing was erased. Open the request in Activity and say what you saw in PA2, then erase again.',
  },
  STORE_NEWER: {
    title: 'Your work was saved by a newer version',
    next: 'Install the version of Partner Desk that saved it{{program}}, or a newer one. Nothing was changed.',
  },
  STORE_BEHIND: {
    title: 'The history here is older than what was sent',
    next: 'Nothing was sent. Requests that were sent but are not in the history here: {{requests}}. Most likely the data folder was restored from a backup, or everything of this environment was removed from this computer. Check in PA2 what Kiva has, refresh Loans, and only then continue: what is missing here could be sent a second time.',
  },
  KEYCHAIN_LEFT: {
    title: 'Sending needs the same keychain as when this work was opened',
    next: 'Nothing was sent: without this keychain Partner Desk cannot know whether something was sent before. What you typed is saved. Close Partner Desk, unlock or repair the keychain, and start Partner Desk again.',
  },
  STORE_TAKEN: {
    title: 'Opened on another computer: nothing more is saved or sent here',
    next: 'Partner Desk on another computer opened this data while this computer was asleep or did not respond. If you need what you just typed, copy it. Then close this window. Before you send anything again, check in PA2 whether it is already there.',
  },
  STORE_FULL: {
    title: 'The disk is full',
    next: 'Free some space on the disk, then try again. What is on the screen is not saved yet.',
  },
  STORE_READONLY: {
    title: 'The data folder cannot be written to',
    next: 'It is read-only or belongs to someone else on this computer. Ask your IT support for permission to write there, then try again. What is on the screen is not saved yet.',
  },
  STORE_MOVED: {
    title: 'The file with your work was moved or replaced: nothing more is saved or sent here',
    next: 'A program such as OneDrive or Dropbox did this while Partner Desk was open. Copy what you just typed, if you need it. Then put the file store.db back into the data folder: it may have a new name there. If you cannot find it, restart Partner Desk and follow what it says.',
  },
  STORE_UNREACHABLE: {
    title: 'The data folder cannot be reached',
    next: 'If it is on a network drive or a removable drive, connect the drive again. If your account has no space left there, free some. Then try again. What is on the screen is not saved yet.',
  },
  STORE_BUSY: {
    title: 'The file with your work is in use',
    next: 'Another program is using it, perhaps a backup. Try again in a moment.',
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
    next: 'It may be damaged, or it is not a spreadsheet. Open it in your spreadsheet program, save it as .xlsx or CSV, and choose the new file.',
  },
  SHEET_FIXED_WIDTH: {
    title: 'The columns of this file are separated only by spaces',
    next: 'Partner Desk cannot be sure where a column ends. Open the file in your spreadsheet program, set the columns there (Text to Columns, or the import dialog), save it as .xlsx, and choose the new file.',
  },
  SHEET_OTHER_KIND: {
    title: 'This file is $t(import:kinds.{{kind}}), not a spreadsheet',
    next: 'If it contains a table, open it in the program that it comes from, save or export it as .xlsx or CSV, and choose the new file.',
  },
  SHEET_NO_TABLE: {
    title: 'There is no table in this file',
    next: 'It is a web page or a document without a table. In the program that the list comes from, save it as .xlsx or CSV, and choose that file.',
  },
  FILE_NOT_SAVED: {
    title: 'The file could not be saved',
    next: 'It may be open in another program, or the drive is not connected. Close it there, or choose another name or folder.',
  },
  FILE_DISK_FULL: {
    title: 'There is no space for the file',
    next: 'The disk of this folder is full. Free some space there, or choose a folder on another drive. If a file with that name exists, it was not changed.',
  },
  FILE_NOT_ALLOWED: {
    title: 'You are not allowed to write to this folder',
    next: 'It is read-only or belongs to someone else, or the file is open in another program. Choose another folder.',
  },
  FILE_NAME_TOO_LONG: {
    title: 'The name of the file is too long',
    next: 'Choose a shorter name, or a folder with a shorter path.',
  },
  TRANSFER_NOT_ONE: {
    title: 'This is not a file that Partner Desk saved to move your work',
    next: 'Choose the file that was saved in Settings → Move to another computer.',
  },
  TRANSFER_PASSPHRASE: {
    title: 'The passphrase does not open this file',
    next: 'Check capital letters and the keyboard language, then try again. If you are sure of the passphrase, the file may be damaged: copy it again from the other computer. Nothing was changed.',
  },
  TRANSFER_DAMAGED: {
    title: 'The file is damaged or incomplete',
    next: 'Copy it again from the other computer, for example with another USB stick. Nothing was changed.',
  },
  TRANSFER_UNREADABLE: {
    title: 'The file cannot be read',
    next: 'Copy it to this computer, then choose it there. Nothing was changed.',
  },
  TRANSFER_NEWER: {
    title: 'The file was saved by a newer version of Partner Desk',
    next: 'Update Partner Desk on this computer, then open the file again. Nothing was changed.',
  },
  TRANSFER_NOT_EMPTY: {
    title: 'This computer already has work of its own',
    next: 'Nothing was replaced. To use the file instead, first choose Remove everything in Settings, in each environment.',
  },
  UPDATE_BUSY: {
    title: 'Another step of the update is still running',
    next: 'Wait until it has finished, then try again.',
  },
  UPDATE_UNREACHABLE: {
    title: 'The update server could not be reached',
    next: 'Check that the internet works, then try again. You can also update from a file.',
  },
  UPDATE_ANSWER: {
    title: 'The answer did not come from the update server',
    next: 'The network may be showing its own login page. Open any website in your browser and log in there, then try again. Nothing was installed.',
  },
  UPDATE_GONE: {
    title: 'The update server does not have this version',
    next: 'Try again later, or update from a file.',
  },
  UPDATE_SIGNATURE: {
    title: 'This update is not from the makers of Partner Desk',
    next: 'Its signature is wrong, so nothing was installed. Do not install this file in another way. Tell your IT support.',
  },
  UPDATE_OTHER: {
    title: 'This update is not for this program on this computer',
    next: 'It is for another operating system or another program. Nothing was installed. Get the installer for this computer.',
  },
  UPDATE_SAME: {
    title: 'Version {{version}} is already installed',
    next: 'Choose the installer of another version.',
  },
  UPDATE_NO_PROOF: {
    title: 'The file that belongs to the installer is missing',
    next: 'Copy the file ending in .yml into the same folder as the installer, then choose the installer again. Without it nobody can verify where the installer comes from.',
  },
  UPDATE_NO_INSTALLER: {
    title: 'The installer {{name}} is missing',
    next: 'Copy it into the same folder as the file that you chose, then choose that file again.',
  },
  UPDATE_CUT: {
    title: 'The download was interrupted',
    next: 'What has arrived is kept. Continue the download when the connection is more stable.',
  },
  UPDATE_DAMAGED: {
    title: 'The installer is damaged',
    next: 'It is not the file that the makers of Partner Desk signed, so it is not used. Try again. If it happens again, update from another file.',
  },
  UPDATE_DISK_FULL: {
    title: 'There is too little space on the disk',
    next: 'The update needs {{megabytes}} MB. Free some space, then try again. Your work was not changed.',
  },
  UPDATE_FOLDER: {
    title: 'The update could not be saved',
    next: 'The data folder cannot be written to. Ask your IT support for permission to write there, then try again. Your work was not changed.',
  },
  UPDATE_NO_ADMIN: {
    title: 'This computer cannot ask for the password of an administrator',
    next: 'Nothing was installed. Ask your IT support to install this file: {{path}}. Your work stays.',
  },
  UPDATE_NOT_READY: {
    title: 'There is no update to install yet',
    next: 'Check for updates first, and download the new version.',
  },
  VIEW_UNREADABLE: {
    title: 'This file does not contain a view',
    next: 'Nothing was imported. Choose a file that was saved with Export in Views of Partner Desk.',
  },
  VIEW_NEWER: {
    title: 'This view was exported by a newer version',
    next: 'Nothing was imported. Update Partner Desk, then import it again.',
  },
  VIEW_WRONG: {
    title: 'This view uses something that this version does not know',
    next: 'Nothing was imported. Not known or not valid: {{fields}}.',
  },
  APPROVAL_NEEDED: {
    title: 'A second person must approve this first',
    next: 'Nothing was sent or changed. The person who prepared a report locks it in its review. Then an approver checks it and sends it. Each of them uses a PIN. If something has been waiting since before the rule, take it back first. An approver adds people in Settings.',
  },
  APPROVER_MISSING: {
    title: 'At least one approver is needed',
    next: 'Add another approver first, or turn off the two-person rule.',
  },
  NOT_APPROVER: {
    title: 'This person can prepare reports, but not approve them',
    next: 'Nothing was sent or changed. Ask an approver. An approver can remove this person in Settings and add them again as an approver.',
  },
  REPORT_LOCKED: {
    title: 'This report is locked for approval',
    next: 'Nothing was changed. To edit it, open the report and unlock it.',
  },
  LOCK_CHANGED: {
    title: 'This is no longer what was locked',
    next: 'Nothing was sent. Unlock the report, check the review again, and lock it again.',
  },
  RULE_CHANGED: {
    title: 'The two-person rule was changed in the meantime',
    next: 'Nothing was sent. Open the review again and continue from there.',
  },
  SAME_PERSON: {
    title: 'Two different people are needed',
    next: 'Nothing was sent. The person who prepared this cannot approve it. Ask another approver.',
  },
  PIN_NEEDED: {
    title: 'An approver’s PIN is needed',
    next: 'Nothing was saved. These credentials would be sent to a new address, and the two-person rule is on. Save again together with an approver.',
  },
  PIN_WRONG: {
    title: 'The PIN is not right',
    next: 'This is not the PIN of {{name}}. Nothing was sent or changed. Type it again. After five wrong tries you must wait, longer each time.',
  },
  PIN_WAIT: {
    title: 'Too many wrong PINs: wait',
    next: 'The PIN of {{name}} was wrong too often. Nothing was sent or changed. Restarting the program does not make the wait shorter.',
  },
  READ_ONLY: {
    title: 'This environment is read-only',
    next: 'Nothing was sent, and what is waiting stays waiting. A person who is allowed to can change this in Settings, under “Sending”.',
  },
  PASS_NEEDED: {
    title: 'A person’s PIN is needed',
    next: 'Nothing was sent or changed. Try again, and type your PIN when Partner Desk asks for it.',
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
    next: 'Open the review and correct the problems listed there.',
  },
  REVIEW_CHANGED: {
    title: 'This was changed after the review',
    next: 'Nothing was sent. Review it again, then send.',
  },
  ALREADY_SENT: {
    title: 'This was sent before',
    next: 'Nothing was sent again. See the result in Activity.',
  },
  OUTDATED: {
    title: 'A newer request replaces this one',
    next: 'Nothing was sent, so that older data does not replace newer data at Kiva. In Activity, check what was sent since. If something is still missing at Kiva, send it in a new report of the month.',
  },
  NEWER_WAITS: {
    title: 'Something newer is waiting to be sent',
    next: 'Nothing was sent. Let the newer one continue, in Activity under Outbox. If the older one is right, take the newer one back first.',
  },
  LATER_MONTH: {
    title: 'A later month was already reported',
    next: 'Nothing was sent. Kiva keeps what it receives last. In the review, say why the earlier month should replace the later one.',
  },
  LOAN_AT_KIVA: {
    title: 'Kiva already has a loan with this Loan ID',
    next: 'Nothing was sent. Check that loan first. If this is another loan, say in the review why it has the same Loan ID.',
  },
  INTERRUPTED: {
    title: 'The program was closed while sending',
    next: 'Kiva may or may not have received this. Check in PA2 before you do anything.',
  },
};
