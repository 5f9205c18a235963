import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function reportsHandlers(_parts: Parts): Pick<Handlers, 'reports.facts'> {
  return {
    'reports.facts': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}
