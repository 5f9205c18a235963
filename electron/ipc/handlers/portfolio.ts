import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function portfolioHandlers(_parts: Parts): Pick<Handlers, 'portfolio.status' | 'portfolio.refresh'> {
  return {
    'portfolio.status': async () => failed(failure('INTERNAL', { message: 'not yet' })),
    'portfolio.refresh': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}
