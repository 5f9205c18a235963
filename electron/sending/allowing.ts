import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SendServices } from './prepare.ts';

/**
 * Whether the environment's level lets a person send: not at all while it is read-only, and by PIN alone with a pass, or where
 * `isProven`: a person's PIN was checked for this already. Synchronous; nothing is used up.
 */
export function mayRelease(
  { safeguards, passes, approvals }: Pick<SendServices, 'safeguards' | 'passes' | 'approvals'>,
  pass: string | undefined,
  isProven = false,
): Result<void> {
  const { level } = safeguards.get();
  if (level === 'readOnly') return failed(failure('READ_ONLY'));
  if (level === 'ask' || isProven || passes.isGood(pass)) return ok(undefined);
  return failed(failure(approvals.people().length === 0 ? 'NOBODY_HAS_PIN' : 'PASS_NEEDED'));
}

/** {@link mayRelease}, then the release itself, which uses the pass up if it went well. */
export async function releaseWith<T>(
  services: SendServices,
  pass: string | undefined,
  release: () => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const may = mayRelease(services, pass);
  if (!may.ok) return may;
  const released = await release();
  if (released.ok) services.passes.use(pass);
  return released;
}
