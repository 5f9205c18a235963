import { failure } from '../../../shared/errors.ts';
import type { Failure } from '../../../shared/result.ts';

/** As the file saver says it, which needs Electron. */
export function notSavedCode(code: string): Failure {
  return failure(code === 'ENOSPC' ? 'FILE_DISK_FULL' : 'FILE_NOT_SAVED', { message: code });
}
