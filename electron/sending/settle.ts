import { failure } from '../../shared/errors.ts';
import type { PinProof } from '../../shared/model/approval.ts';
import type { SendSummary } from '../../shared/model/send.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { mayResend, twoPeopleOf } from './approving.ts';
import type { SendServices } from './prepare.ts';
import { resendOf } from './resend.ts';
import { checkOrder, type LeftOutCount, resumeAll } from './resuming.ts';

/** A person found in PA2 that Kiva has a send whose result was unknown. */
export function settleArrived({ machine, sends }: SendServices, id: string): Result<SendSummary> {
  const done = machine.arrived(id);
  return done.ok ? summaryOf(sends, id) : done;
}

/** Kiva does not have it: sends the same bytes again, approved by two people if the rule is on. `now` is ISO 8601. */
export async function resendUnknown(
  services: SendServices,
  id: string,
  proofs: { preparer: PinProof; approver: PinProof } | undefined,
  now: string,
): Promise<Result<SendSummary>> {
  const anchored = await services.anchor.check();
  if (!anchored.ok) return anchored;
  const people = await twoPeopleOf(services, proofs);
  if (!people.ok) return people;
  // No await from here on, so that nothing changes before it is stored.
  const still = checkOrder(services.sends, id);
  if (!still.ok) return still;
  const approval = mayResend(services, id, people.value, now);
  if (!approval.ok) return approval;
  const repeated = resendOf(services.sends, id, approval.value);
  if (!repeated) return failed(failure('NOT_FOUND'));
  const done = services.machine.resend(id, repeated);
  return done.ok ? summaryOf(services.sends, id) : done;
}

/** Resumes a waiting send. */
export async function resumeSend(services: SendServices, id: string): Promise<Result<LeftOutCount>> {
  const { machine, sends } = services;
  const free = await mayResume(services, id);
  return free.ok ? resumeAll(sends, [id], () => machine.resume(id)) : free;
}

/** Resumes all waiting sends of a work. */
export async function resumeWork(services: SendServices, workId: string): Promise<Result<LeftOutCount>> {
  const { machine, sends } = services;
  const free = await mayResume(services, workId);
  return free.ok ? resumeAll(sends, sends.waitingOfWork(workId), () => machine.resumeWork(workId)) : free;
}

/** `id` is the id of a send or of a work. */
async function mayResume({ anchor, approvals }: SendServices, id: string): Promise<Result<void>> {
  const anchored = await anchor.check();
  if (!anchored.ok) return anchored;
  return approvals.holdsBack(id) ? failed(failure('APPROVAL_NEEDED')) : ok(undefined);
}

function summaryOf(sends: SendServices['sends'], id: string): Result<SendSummary> {
  const send = sends.get(id);
  return send ? ok(send) : failed(failure('NOT_FOUND'));
}
