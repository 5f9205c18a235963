import type { ErrorCode } from '../../shared/errors.ts';
import { failure } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** SQLite codes; an extended code such as SQLITE_IOERR_WRITE falls back to its primary code. */
const sqliteCodes: Record<string, ErrorCode> = {
  SQLITE_NOTADB: 'STORE_DAMAGED',
  SQLITE_CORRUPT: 'STORE_DAMAGED',
  SQLITE_FULL: 'STORE_FULL',
  SQLITE_IOERR: 'STORE_UNREACHABLE',
  SQLITE_CANTOPEN: 'STORE_UNREACHABLE',
  SQLITE_READONLY: 'STORE_READONLY',
  SQLITE_PERM: 'STORE_READONLY',
  // The shared-memory file (`-shm`) could not grow to the size it needs.
  SQLITE_IOERR_SHMSIZE: 'STORE_FULL',
  SQLITE_IOERR_CORRUPTFS: 'STORE_DAMAGED',
  SQLITE_NOLFS: 'STORE_FULL',
  SQLITE_PROTOCOL: 'STORE_BUSY',
  SQLITE_BUSY: 'STORE_BUSY',
  SQLITE_LOCKED: 'STORE_BUSY',
};

/** File system codes for the store's folder and the files in it. */
const fileCodes: Record<string, ErrorCode> = {
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EROFS: 'STORE_READONLY',
  EACCES: 'STORE_READONLY',
  EPERM: 'STORE_READONLY',
  EBUSY: 'STORE_BUSY',
  ENOENT: 'STORE_UNREACHABLE',
  ENOTDIR: 'STORE_UNREACHABLE',
  EISDIR: 'STORE_UNREACHABLE',
  ENAMETOOLONG: 'STORE_UNREACHABLE',
  EIO: 'STORE_UNREACHABLE',
  ESTALE: 'STORE_UNREACHABLE',
  EHOSTDOWN: 'STORE_UNREACHABLE',
};

/** True for a code of the file system that means: no room. */
export function isFullDisk(code: string): boolean {
  return fileCodes[code] === 'STORE_FULL';
}

/** Thrown before a write if another program has taken the data folder. */
export class FolderTaken extends Error {
  readonly host: string;

  constructor(host: string) {
    super('another program has taken the data folder');
    this.host = host;
  }
}

/** Thrown before a write if the file of the store was moved or replaced while it was open: what is written now would not be found again. */
export class StoreMoved extends Error {
  constructor() {
    super('the file of the store was moved or replaced');
  }
}

type CodedError = Error & { code: string };

/** True for an error of SQLite or the file system; false for a bug. */
export function isStoreError(error: unknown): error is CodedError | FolderTaken | StoreMoved {
  if (error instanceof FolderTaken || error instanceof StoreMoved) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('SQLITE_') || (code in fileCodes && 'syscall' in error);
}

/** Converts an error of SQLite or the file system to a failure; rethrows anything else. */
export function storeFailure(error: unknown): Failure {
  if (!isStoreError(error)) throw error;
  if (error instanceof FolderTaken) return failure('STORE_TAKEN', { values: { host: error.host } });
  if (error instanceof StoreMoved) return failure('STORE_MOVED');
  const primary = error.code.split('_').slice(0, 2).join('_');
  const code = sqliteCodes[error.code] ?? sqliteCodes[primary] ?? fileCodes[error.code] ?? 'INTERNAL';
  return failure(code, { message: error.code });
}

/** Converts any error to a failure; a bug becomes INTERNAL. */
export function anyFailure(error: unknown): Failure {
  return isStoreError(error) ? storeFailure(error) : failure('INTERNAL');
}
