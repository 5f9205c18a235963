import type { ErrorCode } from '../../shared/errors.ts';
import { failure } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

const codes: Record<string, ErrorCode> = {
  SQLITE_NOTADB: 'STORE_DAMAGED',
  SQLITE_CORRUPT: 'STORE_DAMAGED',
  SQLITE_FULL: 'STORE_FULL',
  SQLITE_IOERR: 'STORE_FULL',
  SQLITE_READONLY: 'STORE_FULL',
  SQLITE_CANTOPEN: 'STORE_FULL',
  SQLITE_BUSY: 'STORE_BUSY',
  SQLITE_LOCKED: 'STORE_BUSY',
};

/** True for an error that SQLite threw, as against a bug of ours. */
export function isStoreError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

/** The failure for what SQLite threw; extended codes such as SQLITE_IOERR_WRITE count as their first part. */
export function storeFailure(error: unknown): Failure {
  if (!isStoreError(error)) throw error;
  const primary = error.code.split('_').slice(0, 2).join('_');
  return failure(codes[error.code] ?? codes[primary] ?? 'INTERNAL', { message: error.code });
}
