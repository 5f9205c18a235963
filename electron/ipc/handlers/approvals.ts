import type { Environment } from '../../../shared/environment.ts';
import type { ApprovalRule } from '../../../shared/model/approval.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Authority } from '../../approval/authority.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { unlockReport } from '../../sending/approving.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type ApprovalHandlers = Pick<
  Handlers,
  | 'approvals.get'
  | 'approvals.add'
  | 'approvals.changePin'
  | 'approvals.remove'
  | 'approvals.setRule'
  | 'approvals.waiting'
  | 'reports.unlock'
>;

/** Who approves reports in an environment, and what waits for them. */
export function approvalHandlers(deps: HandlerDeps): ApprovalHandlers {
  /** A change of the rule answers the rule as it is then. */
  const changed = (
    environment: Environment,
    change: (authority: Authority) => Promise<Result<void>>,
  ): Promise<Result<ApprovalRule>> =>
    withWorkspace(deps, environment, async (open) => {
      const done = await change(open.authority);
      return done.ok ? ok(await ruleIn(open)) : done;
    });
  return {
    'approvals.get': async ({ environment }) => changed(environment, async () => ok(undefined)),
    'approvals.add': async ({ environment, by, ...person }) =>
      changed(environment, (authority) => authority.add(person, by ?? null)),
    'approvals.changePin': async ({ environment, by, newPin }) =>
      changed(environment, (authority) => authority.changePin(by, newPin)),
    'approvals.remove': async ({ environment, personId, by }) =>
      changed(environment, (authority) => authority.remove(personId, by)),
    'approvals.setRule': async ({ environment, on, by }) =>
      changed(environment, (authority) => authority.setRule(on, by)),
    'approvals.waiting': ({ environment }) =>
      withWorkspace(deps, environment, ({ approvals }) => ok(approvals.waiting())),
    'reports.unlock': ({ environment, workId, by, why }) =>
      withWorkspace(deps, environment, (open) =>
        unlockReport(open, { workId, by, why: why.trim(), at: deps.now().toISOString() }),
      ),
  };
}

async function ruleIn({ approvals, anchor }: OpenWorkspace): Promise<ApprovalRule> {
  const { restored: why, ...rule } = approvals.rule();
  const restored = why && { why, requests: await anchor.missing() };
  return { ...rule, people: approvals.people(), preparer: approvals.preparer(), restored };
}
