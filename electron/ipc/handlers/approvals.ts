import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { ApprovalRule } from '../../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
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
    return done.ok ? ok(await ruleIn(records.value)) : done;
  };
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
    'approvals.waiting': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(records.value.approvals.waiting()) : records;
    },
    'reports.unlock': async ({ environment, workId, by, why }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const reason = why.trim();
      const fields = [{ path: 'why', message: 'missing' }];
      if (reason === '') return failed(failure('BAD_INPUT', { fields }));
      const { authority, approvals } = records.value;
      const person = await authority.check(by);
      if (!person.ok) return person;
      const at = parts.now().toISOString();
      return approvals.unlock(workId, person.value.name, reason, at) ? ok({}) : failed(failure('NOT_FOUND'));
    },
  };
}

async function ruleIn({ approvals, anchor }: Records): Promise<ApprovalRule> {
  const { restored: why, ...rule } = approvals.rule();
  const restored = why && { why, requests: await anchor.missing() };
  return { ...rule, people: approvals.people(), preparer: approvals.preparer(), restored };
}
