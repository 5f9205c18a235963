import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function journalsHandlers(_parts: Parts): Pick<Handlers, 'journals.candidates'> {
  return {
    'journals.candidates': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}
