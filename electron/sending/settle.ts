import { failure } from '../../shared/errors.ts';
import type { PinProof } from '../../shared/model/approval.ts';
import type { SendSummary } from '../../shared/model/send.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { mayRelease, releaseWith } from './allowing.ts';
import { mayResend, twoPeopleOf } from './approving.ts';
import type { SendServices } from './prepare.ts';
import { resendOf } from './resend.ts';
import { checkOrder, type LeftOutCount, resumeAll } from './resuming.ts';

/** A person found in PA2 that Kiva has a send whose result was unknown. */
export function settleArrived({ machine, sends }: SendServices, id: string): Result<SendSummary> {
  const done = machine.arrived(id);
  return done.ok ? summaryOf(sends, id) : done;
}

/** Two people's PINs where the rule asks for them, and a pass where the level asks for a PIN. */
export type ResendProofs = {
  approval: { preparer: PinProof; approver: PinProof } | undefined;
  pass: string | undefined;
};

/** Kiva does not have it: sends the same bytes again, approved by two people if the rule is on. `now` is ISO 8601. */
export async function resendUnknown(
  services: SendServices,
  id: string,
  { approval: proofs, pass }: ResendProofs,
  now: string,
): Promise<Result<SendSummary>> {
  const anchored = await services.anchor.check();
  if (!anchored.ok) return anchored;
  const people = await twoPeopleOf(services, proofs);
  if (!people.ok) return people;
  const allowed = mayRelease(services, pass, people.value !== null);
  if (!allowed.ok) return allowed;
  // No await from here on, so that nothing changes before it is stored.
  const still = checkOrder(services.sends, id);
  if (!still.ok) return still;
  const approval = mayResend(services, id, people.value, now);
  if (!approval.ok) return approval;
  const repeated = resendOf(services.sends, id, approval.value);
  if (!repeated) return failed(failure('NOT_FOUND'));
  const done = services.machine.resend(id, repeated);
  if (done.ok) services.passes.use(pass);
  return done.ok ? summaryOf(services.sends, id) : done;
}

/** Resumes a waiting send. */
export async function resumeSend(
  services: SendServices,
  id: string,
  pass: string | undefined,
): Promise<Result<LeftOutCount>> {
  const { machine, sends } = services;
  const free = await mayResume(services, id);
  if (!free.ok) return free;
  return releaseWith(services, pass, () => resumeAll(sends, [id], () => machine.resume(id)));
}

/** Resumes all waiting sends of a work. */
export async function resumeWork(
  services: SendServices,
  workId: string,
  pass: string | undefined,
): Promise<Result<LeftOutCount>> {
  const { machine, sends } = services;
  const free = await mayResume(services, workId);
  if (!free.ok) return free;
  const waiting = sends.waitingOfWork(workId);
  return releaseWith(services, pass, () => resumeAll(sends, waiting, () => machine.resumeWork(workId)));
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
