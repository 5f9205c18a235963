import { failure } from '../../../shared/errors.ts';
import { type ProcedureName, procedureNames } from '../../../shared/procedures.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import { allHandlers } from './all.ts';
import type { Parts } from './parts.ts';

/** All that a page needs which is only printed. */
const needed: ReadonlySet<ProcedureName> = new Set(['app.state', 'receipts.get', 'sends.progress']);

/** Handlers for the hidden window that prints: it can read what it prints, and nothing else. */
export function printingHandlers(parts: Parts): Handlers {
  const handlers = allHandlers(parts);
  const refuse = async () => failed(failure('BAD_INPUT', { message: 'not in a page that is printed' }));
  const entries = procedureNames.map((name) => [name, needed.has(name) ? handlers[name] : refuse]);
  return Object.fromEntries(entries) as Handlers;
}
