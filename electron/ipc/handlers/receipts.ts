import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { inSlices } from '../../in-slices.ts';
import { jsonFile } from '../../reports/json-file.ts';
import { makeReceipt } from '../../reports/receipt.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveOrPrint, withWorkspace } from './deps.ts';

type ReceiptHandlers = Pick<Handlers, 'receipts.get' | 'receipts.save' | 'todo.list' | 'todo.done'>;

/** Days for which a ticked task stays visible, so that the tick can be undone. */
const keepTickedDays = 7;

/** What a person keeps of what was sent, and what is still to be done about it in PA2. */
export function receiptsHandlers(deps: HandlerDeps): ReceiptHandlers {
  const { now, version } = deps;
  const receiptFor = (environment: Environment, workId: string): Promise<Result<Receipt>> =>
    withWorkspace(deps, environment, async (open) => {
      const origin = { environment, appVersion: version, madeAt: now().toISOString() };
      const receipt = await makeReceipt(open, workId, origin);
      return receipt ? ok(receipt) : failed(failure('NOT_FOUND'));
    });
  return {
    'receipts.get': async ({ environment, workId }, { part }) => {
      const receipt = await receiptFor(environment, workId);
      return receipt.ok ? ok({ parts: await inSlices(sendInParts(receipt.value, part)) }) : receipt;
    },
    'receipts.save': async ({ environment, workId, format, name }) => {
      const receipt = await receiptFor(environment, workId);
      if (!receipt.ok) return receipt;
      const address = `/print/receipts/${workId}`;
      return saveOrPrint(deps, { format, name, address }, () => ok(jsonFile(receipt.value)));
    },
    'todo.list': ({ environment }) =>
      withWorkspace(deps, environment, ({ todo }) => {
        const since = new Date(now().getTime() - keepTickedDays * 86_400_000);
        return ok(todo.list(since.toISOString()));
      }),
    'todo.done': ({ environment, sendIds, done }) =>
      withWorkspace(deps, environment, ({ todo }) => {
        const ticked = todo.done(sendIds, done, now().toISOString());
        return ticked > 0 ? ok({}) : failed(failure('NOT_FOUND'));
      }),
  };
}
