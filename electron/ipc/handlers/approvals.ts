import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { ApprovalRule } from '../../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { personName } from '../../../shared/rules/approval.ts';
import type { Authority } from '../../approval/authority.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

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
export function approvalHandlers(parts: Parts): ApprovalHandlers {
  /** A change of the rule answers the rule as it is then. */
  const changed = async (
    environment: Environment,
    change: (authority: Authority) => Promise<Result<void>>,
  ): Promise<Result<ApprovalRule>> => {
    const records = await parts.desk(environment).records();
    if (!records.ok) return records;
    const done = await change(records.value.authority);
    return done.ok ? ok(ruleIn(records.value)) : done;
  };
  return {
    'approvals.get': async ({ environment }) => changed(environment, async () => ok(undefined)),
    'approvals.add': async ({ environment, name, pin, by }) =>
      changed(environment, (authority) => authority.add(name, pin, by ?? null)),
    'approvals.changePin': async ({ environment, by, newPin }) =>
      changed(environment, (authority) => authority.changePin(by, newPin)),
    'approvals.remove': async ({ environment, approverId, by }) =>
      changed(environment, (authority) => authority.remove(approverId, by)),
    'approvals.setRule': async ({ environment, on, by }) =>
      changed(environment, (authority) => authority.setRule(on, by)),
    'approvals.waiting': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(records.value.approvals.waiting()) : records;
    },
    'reports.unlock': async ({ environment, workId, by, why }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const [name, reason] = [personName(by), why.trim()];
      const missing = Object.entries({ by: name, why: reason }).filter(([, text]) => text === '');
      const fields = missing.map(([path]) => ({ path, message: 'missing' }));
      if (fields.length > 0) return failed(failure('BAD_INPUT', { fields }));
      const at = parts.now().toISOString();
      return records.value.approvals.unlock(workId, name, reason, at) ? ok({}) : failed(failure('NOT_FOUND'));
    },
  };
}

function ruleIn({ approvals }: Records): ApprovalRule {
  return { ...approvals.rule(), approvers: approvals.approvers(), preparer: approvals.preparer() };
}
