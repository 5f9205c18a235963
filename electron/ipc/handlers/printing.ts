import { failure } from '../../../shared/errors.ts';
import { type ProcedureName, procedureNames } from '../../../shared/procedures.ts';
import { failed } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import { allHandlers } from './all.ts';
import type { HandlerDeps } from './deps.ts';

/** All that a page needs which is only printed. */
const needed: ReadonlySet<ProcedureName> = new Set([
  'app.state',
  'audit.get',
  'goLive.dossier',
  'receipts.get',
]);

/** Handlers for the hidden window that prints: it can read what it prints, and nothing else. */
export function printingHandlers(deps: HandlerDeps): Handlers {
  const handlers = allHandlers(deps);
  const refuse = async () => failed(failure('BAD_INPUT', { message: 'not in a page that is printed' }));
  const entries = procedureNames.map((name) => [name, needed.has(name) ? handlers[name] : refuse]);
  return Object.fromEntries(entries) as Handlers;
}
