import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Repositories } from '../store/repositories.ts';

type PartnerStore = Pick<Repositories, 'cache' | 'apart'>;

/** The partner whose work a store holds, or null before the first connection. */
export function knownPartner({ cache }: Pick<PartnerStore, 'cache'>): string | null {
  const known = cache.read('partner');
  return typeof known === 'string' ? known : null;
}

/**
 * Whether a token's partner is that of the store; the first one becomes it. Another one is PARTNER_CHANGED until a
 * person says that it is meant ({@link acceptPartner}): nothing is sent, and nothing is read into the store.
 */
export function recognisePartner(
  store: Pick<PartnerStore, 'cache'>,
  partnerId: string,
  now: string,
): Result<string> {
  const known = knownPartner(store);
  if (known === null) store.cache.write('partner', partnerId, now);
  const isSame = known === null || known === partnerId;
  return isSame
    ? ok(partnerId)
    : failed(failure('PARTNER_CHANGED', { values: { known, partner: partnerId } }));
}

/** A person goes on as another partner: the former's open work is put apart, and what was put apart of this one is back. */
export function acceptPartner({ cache, apart }: PartnerStore, partnerId: string, now: string): void {
  const known = knownPartner({ cache });
  if (known !== null && known !== partnerId) apart.swap(known, partnerId);
  cache.write('partner', partnerId, now);
}
