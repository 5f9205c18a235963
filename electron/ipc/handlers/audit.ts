import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { AuditPeriod } from '../../../shared/model/audit.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { inSlices } from '../../in-slices.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveOrPrint, withWorkspace } from './deps.ts';

type AuditHandlers = Pick<
  Handlers,
  'audit.get' | 'audit.verify' | 'audit.save' | 'audit.erase' | 'desk.get' | 'desk.save'
>;

type Span = { environment: Environment; from: string; until: string };

/** The history for an auditor, and who is at the desk. */
export function auditHandlers(deps: HandlerDeps): AuditHandlers {
  const { now, version } = deps;
  const periodOf = ({ environment, from, until }: Span): Promise<Result<AuditPeriod>> =>
    withWorkspace(deps, environment, async ({ audit }) =>
      ok({ entries: await inSlices(audit.entries(from, until)) }),
    );
  const jsonOf = async (span: Span): Promise<Result<Uint8Array>> => {
    const found = await periodOf(span);
    if (!found.ok) return found;
    const document = {
      program: `Partner Desk ${version}`,
      madeAt: now().toISOString(),
      ...span,
      ...found.value,
    };
    return ok(Buffer.from(JSON.stringify(document, null, 1)));
  };
  return {
    'audit.get': async (span, { part }) => {
      const found = await periodOf(span);
      return found.ok ? ok({ parts: await inSlices(sendInParts(found.value, part)) }) : found;
    },
    'audit.verify': ({ environment }, { progress }) =>
      withWorkspace(deps, environment, async ({ audit, historyAnchor }) => {
        const anchored = await historyAnchor.read();
        if (!anchored.ok) return anchored;
        const onProgress = (done: number, all: number): void => progress(done, all, 'verify');
        return ok(await inSlices(audit.verify(onProgress, anchored.value)));
      }),
    'audit.save': async ({ format, name, ...span }) => {
      const address = `/print/history?${new URLSearchParams({ from: span.from, until: span.until })}`;
      return saveOrPrint(deps, { format, name, address }, () => jsonOf(span));
    },
    'audit.erase': ({ environment, loanIds }) =>
      withWorkspace(deps, environment, async ({ audit }) => {
        // Kiva's words on going live are in Stage's store, and may name a borrower of either; Practice's are made up.
        const stage = environment === 'practice' ? null : await deps.workspace('stage').open();
        if (stage?.ok === false) return stage;
        const erased = new Set(loanIds.map(cleanId).filter((id) => id !== ''));
        const marks = await inSlices(audit.marks(erased));
        const done = await inSlices(audit.erase({ erased, of: 'all' }, now().toISOString()));
        if (!done) return failed(failure('ERASE_UNSETTLED'));
        const confirmations = stage?.value.goLive.eraseWords(marks, now().toISOString()) ?? 0;
        return ok({ ...done, confirmations });
      }),
    'desk.get': ({ environment }) => withWorkspace(deps, environment, ({ audit }) => ok(audit.desk())),
    'desk.save': ({ environment, ...change }) =>
      withWorkspace(deps, environment, ({ audit }) => {
        audit.setDesk({ ...audit.desk(), ...change }, now().toISOString());
        return ok(audit.desk());
      }),
  };
}
