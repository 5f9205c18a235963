import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function progressHandlers(_parts: Parts): Pick<Handlers, 'sends.progress' | 'sends.control'> {
  return {
    'sends.progress': async () => failed(failure('INTERNAL', { message: 'not yet' })),
    'sends.control': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}
