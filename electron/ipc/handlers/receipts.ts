import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function receiptsHandlers(
  _parts: Parts,
): Pick<Handlers, 'receipts.get' | 'receipts.save' | 'todo.list' | 'todo.done'> {
  return {
    'receipts.get': async () => failed(failure('INTERNAL', { message: 'not yet' })),
    'receipts.save': async () => failed(failure('INTERNAL', { message: 'not yet' })),
    'todo.list': async () => failed(failure('INTERNAL', { message: 'not yet' })),
    'todo.done': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}
