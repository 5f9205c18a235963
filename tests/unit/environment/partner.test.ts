import { expect, it } from 'vitest';
import { acceptPartner, knownPartner, recognisePartner } from '../../../electron/environment/partner.ts';
import { apartRepository } from '../../../electron/store/apart.ts';
import { cacheRepository } from '../../../electron/store/cache.ts';
import { todayRepository } from '../../../electron/store/today.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { memory } from '../portfolio/world.ts';

const now = '2026-11-29T10:00:00.000Z';

function open() {
  const store = memory();
  const repositories = {
    cache: cacheRepository(store),
    work: workRepository(store),
    apart: apartRepository(store),
    today: todayRepository(store),
  };
  const save = (id: string): void => {
    const body = { kind: 'report', content: emptyReport() } as const;
    expect(repositories.work.save({ id, body, missing: null, base: 0 }, now)).toBe(1);
  };
  const open = (): string[] => repositories.work.list('report').map(({ id }) => id);
  return { ...repositories, save, open };
}

it('the first partner is taken as it is, another one only when a person says so', () => {
  const store = open();
  expect(recognisePartner(store, '145', now)).toEqual({ ok: true, value: '145' });
  expect(recognisePartner(store, '145', now).ok).toBe(true);
  expect(recognisePartner(store, '9', now)).toMatchObject({
    error: { code: 'PARTNER_CHANGED', values: { known: '145', partner: '9' } },
  });
  expect(knownPartner(store)).toBe('145');
  acceptPartner(store, '9', now);
  expect(recognisePartner(store, '9', now).ok).toBe(true);
  expect(recognisePartner(store, '145', now).ok).toBe(false);
});

it('the work of each partner stays apart, and is back with its credentials', () => {
  const store = open();
  recognisePartner(store, '145', now);
  store.save('a');
  acceptPartner(store, '9', now);
  expect(store.open()).toEqual([]);
  expect(store.today.begun(5)).toMatchObject({ counts: { report: 0 }, newest: [] });
  expect([store.work.summary('a'), store.work.revisionOf('a')]).toEqual([null, null]);
  store.save('b');
  acceptPartner(store, '145', now);
  expect(store.open()).toEqual(['a']);
  acceptPartner(store, '145', now);
  expect(store.open()).toEqual(['a']);
  acceptPartner(store, '9', now);
  expect(store.open()).toEqual(['b']);
});
