import type { ErrorCode } from '../../shared/errors.ts';
import { failure } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** What SQLite says; extended codes such as SQLITE_IOERR_WRITE count as their first part where they are not named. */
const sqliteCodes: Record<string, ErrorCode> = {
  SQLITE_NOTADB: 'STORE_DAMAGED',
  SQLITE_CORRUPT: 'STORE_DAMAGED',
  SQLITE_FULL: 'STORE_FULL',
  SQLITE_IOERR: 'STORE_UNREACHABLE',
  SQLITE_CANTOPEN: 'STORE_UNREACHABLE',
  SQLITE_READONLY: 'STORE_READONLY',
  SQLITE_PERM: 'STORE_READONLY',
  // The file beside the store that its log is found by could not be made as large as it has to be.
  SQLITE_IOERR_SHMSIZE: 'STORE_FULL',
  SQLITE_IOERR_CORRUPTFS: 'STORE_DAMAGED',
  SQLITE_NOLFS: 'STORE_FULL',
  SQLITE_PROTOCOL: 'STORE_BUSY',
  SQLITE_BUSY: 'STORE_BUSY',
  SQLITE_LOCKED: 'STORE_BUSY',
};

/** What the file system says of the store's folder and the files beside it. */
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

/** Thrown before a write where another program has taken the data folder. */
export class FolderTaken extends Error {
  readonly host: string;

  constructor(host: string) {
    super('another program has taken the data folder');
    this.host = host;
  }
}

type CodedError = Error & { code: string };

/** True for an error of SQLite or of the file system, as against a bug of ours. */
export function isStoreError(error: unknown): error is CodedError | FolderTaken {
  if (error instanceof FolderTaken) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('SQLITE_') || (code in fileCodes && 'syscall' in error);
}

/** The failure for what SQLite or the file system threw; throws what is neither. */
export function storeFailure(error: unknown): Failure {
  if (!isStoreError(error)) throw error;
  if (error instanceof FolderTaken) return failure('STORE_TAKEN', { values: { host: error.host } });
  const primary = error.code.split('_').slice(0, 2).join('_');
  const code = sqliteCodes[error.code] ?? sqliteCodes[primary] ?? fileCodes[error.code] ?? 'INTERNAL';
  return failure(code, { message: error.code });
}

/** The same for anything thrown: a bug of ours is INTERNAL. */
export function anyFailure(error: unknown): Failure {
  return isStoreError(error) ? storeFailure(error) : failure('INTERNAL');
}
