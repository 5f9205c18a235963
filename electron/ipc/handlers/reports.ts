import { failure } from '../../../shared/errors.ts';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { failed } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** PLACEHOLDER: being written by its owner. */
export function reportsHandlers(_parts: Parts): Pick<Handlers, 'reports.facts'> {
  return {
    'reports.facts': async () => failed(failure('INTERNAL', { message: 'not yet' })),
  };
}

/** PLACEHOLDER: being written by its owner. */
export function factsOf(_body: WorkBody, _records: Records): ReportFacts | null {
  return null;
}
