import { randomUUID } from 'node:crypto';
import type { Approval, NewSend } from '../store/send-types.ts';
import type { SendRepository } from '../store/sends.ts';

/** A new send with the same bytes as an earlier one, approved by two people if required; null if there is none. */
export function resendOf(
  sends: SendRepository,
  id: string,
  approval: Approval | null = null,
): NewSend | null {
  const [send, stored] = [sends.get(id), sends.outgoing(id)];
  if (!send || !stored) return null;
  const { workId, kind, title, path, requestSha256, overrideReason, period, meaning, batch, batches } = send;
  const storedItems = sends.items(id);
  return {
    ...{ workId, kind, title, path, requestSha256, overrideReason, period, meaning, batch, batches },
    id: randomUUID(),
    partnerId: stored.partnerId,
    request: stored.request,
    replaces: id,
    approval,
    items: send.rows.flatMap(({ key, label, amount, state }, index) =>
      state === 'outdated' ? [] : [{ key, label, amount, ...(storedItems[index] ?? { fingerprint: '' }) }],
    ),
  };
}
