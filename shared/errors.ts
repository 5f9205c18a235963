import type { Failure, FieldProblem } from './result.ts';

/**
 * Every way a call can fail, and whether doing the same again may help.
 * `retryable` says nothing about safety: nothing is ever POSTed again by itself.
 */
export const errorCodes = {
  // The program itself
  BAD_INPUT: { retryable: false },
  INTERNAL: { retryable: true },
  CANCELLED: { retryable: true },
  NOT_FOUND: { retryable: false },
  SETTINGS_FULL: { retryable: true },
  SETTINGS_READONLY: { retryable: true },
  SETTINGS_NOT_SAVED: { retryable: true },
  WORK_CHANGED: { retryable: false },
  // Environments
  ENVIRONMENT_CHANGED: { retryable: false },
  CONFIRMATION_WRONG: { retryable: false },
  PRODUCTION_LOCKED: { retryable: false },
  KIVA_NOT_CONFIRMED: { retryable: false },
  CHECKLIST_CHANGED: { retryable: false },
  LEAVE_PRODUCTION: { retryable: false },
  TEST_ONLY_PROGRAM: { retryable: false },
  HOST_NOT_ALLOWED: { retryable: false },
  HOST_OF_OTHER: { retryable: false },
  LINK_NOT_ALLOWED: { retryable: false },
  // Keychain
  VAULT_LOCKED: { retryable: true },
  VAULT_ABSENT: { retryable: true },
  VAULT_BROKEN: { retryable: true },
  VAULT_NO_LIBRARY: { retryable: true },
  SECRET_TOO_LARGE: { retryable: false },
  // Credentials and permissions
  NO_CREDENTIALS: { retryable: false },
  CREDENTIALS_ELSEWHERE: { retryable: false },
  CREDENTIALS_REFUSED: { retryable: false },
  AUDIENCE_REFUSED: { retryable: false },
  SCOPE_REFUSED: { retryable: false },
  MISSING_PERMISSION: { retryable: false },
  PARTNER_CHANGED: { retryable: false },
  // The line
  NO_NETWORK: { retryable: true },
  PRACTICE_STOPPED: { retryable: true },
  HOST_NOT_FOUND: { retryable: true },
  CONNECTION_REFUSED: { retryable: true },
  CONNECTION_LOST: { retryable: true },
  CONNECT_TIMEOUT: { retryable: true },
  TIMEOUT: { retryable: true },
  PROXY_LOGIN: { retryable: false },
  TLS_UNTRUSTED: { retryable: false },
  REDIRECTED: { retryable: false },
  RESPONSE_TOO_LARGE: { retryable: false },
  // Kiva's answers
  NOT_JSON: { retryable: true },
  FIREWALL_REFUSED: { retryable: true },
  UNEXPECTED_ANSWER: { retryable: true },
  KIVA_REFUSED: { retryable: false },
  KIVA_NOT_FOUND: { retryable: false },
  KIVA_BUSY: { retryable: true },
  KIVA_FAILED: { retryable: true },
  // The encrypted store
  STORE_WRONG_KEY: { retryable: false },
  STORE_DAMAGED: { retryable: false },
  STORE_LOG_DAMAGED: { retryable: false },
  STORE_UNSEALED: { retryable: false },
  STORE_NEWER: { retryable: false },
  ERASE_UNSETTLED: { retryable: false },
  STORE_BEHIND: { retryable: false },
  KEYCHAIN_LEFT: { retryable: false },
  STORE_TAKEN: { retryable: false },
  STORE_MOVED: { retryable: true },
  STORE_FULL: { retryable: true },
  STORE_READONLY: { retryable: true },
  STORE_UNREACHABLE: { retryable: true },
  STORE_BUSY: { retryable: true },
  // Files of spreadsheet programs
  SHEET_TOO_LARGE: { retryable: false },
  SHEET_PROTECTED: { retryable: false },
  SHEET_UNREADABLE: { retryable: false },
  SHEET_FIXED_WIDTH: { retryable: false },
  SHEET_OTHER_KIND: { retryable: false },
  SHEET_NO_TABLE: { retryable: false },
  FILE_NOT_SAVED: { retryable: true },
  FILE_DISK_FULL: { retryable: true },
  FILE_NOT_ALLOWED: { retryable: true },
  FILE_NAME_TOO_LONG: { retryable: true },
  // Files that move all work to another computer
  TRANSFER_NOT_ONE: { retryable: false },
  TRANSFER_PASSPHRASE: { retryable: false },
  TRANSFER_DAMAGED: { retryable: false },
  TRANSFER_UNREADABLE: { retryable: true },
  TRANSFER_NEWER: { retryable: false },
  TRANSFER_NOT_EMPTY: { retryable: false },
  // Updates of the program
  UPDATE_BUSY: { retryable: true },
  UPDATE_UNREACHABLE: { retryable: true },
  UPDATE_ANSWER: { retryable: true },
  UPDATE_GONE: { retryable: true },
  UPDATE_SIGNATURE: { retryable: false },
  UPDATE_OTHER: { retryable: false },
  UPDATE_SAME: { retryable: false },
  UPDATE_NO_PROOF: { retryable: false },
  UPDATE_NO_INSTALLER: { retryable: false },
  UPDATE_CUT: { retryable: true },
  UPDATE_DAMAGED: { retryable: true },
  UPDATE_DISK_FULL: { retryable: true },
  UPDATE_FOLDER: { retryable: true },
  UPDATE_NO_ADMIN: { retryable: false },
  UPDATE_NOT_READY: { retryable: false },
  // Files of named views
  VIEW_UNREADABLE: { retryable: false },
  VIEW_NEWER: { retryable: false },
  VIEW_WRONG: { retryable: false },
  // A second person approves
  APPROVAL_NEEDED: { retryable: false },
  APPROVER_MISSING: { retryable: false },
  NOT_APPROVER: { retryable: false },
  REPORT_LOCKED: { retryable: false },
  LOCK_CHANGED: { retryable: false },
  RULE_CHANGED: { retryable: false },
  SAME_PERSON: { retryable: false },
  PIN_NEEDED: { retryable: false },
  PIN_WRONG: { retryable: false },
  PIN_WAIT: { retryable: false },
  // What a partner allows
  READ_ONLY: { retryable: false },
  PASS_NEEDED: { retryable: false },
  NOBODY_HAS_PIN: { retryable: false },
  LOCKED: { retryable: false },
  // Sending
  NOT_READY: { retryable: false },
  REVIEW_CHANGED: { retryable: false },
  ALREADY_SENT: { retryable: false },
  OUTDATED: { retryable: false },
  SENDS_RUNNING: { retryable: false },
  OUTBOX_CHANGED: { retryable: false },
  NEWER_WAITS: { retryable: false },
  LATER_MONTH: { retryable: false },
  LOAN_AT_KIVA: { retryable: false },
  INTERRUPTED: { retryable: false },
} as const satisfies Record<string, { retryable: boolean }>;

/** A stable name of a failure; its text stands under the same key in every language. */
export type ErrorCode = keyof typeof errorCodes;

/** Failures of a store that will not open again by itself, and may be set aside. */
export const unopenable: ReadonlySet<ErrorCode> = new Set([
  'STORE_WRONG_KEY',
  'STORE_DAMAGED',
  'STORE_LOG_DAMAGED',
  'STORE_UNSEALED',
]);

/** Details of a failure beside its code. */
export type FailureDetail = {
  message?: string;
  fields?: FieldProblem[];
  values?: Record<string, string | number>;
  ref?: string;
};

/** Makes a failure; `message` defaults to the code so that a log line always says something. */
export function failure(code: ErrorCode, detail: FailureDetail = {}): Failure {
  return {
    code,
    message: detail.message ?? code,
    retryable: errorCodes[code].retryable,
    ref: detail.ref ?? '',
    ...optional(detail),
  };
}

function optional({ fields, values }: FailureDetail): Pick<Failure, 'fields' | 'values'> {
  return { ...(fields ? { fields } : {}), ...(values ? { values } : {}) };
}
