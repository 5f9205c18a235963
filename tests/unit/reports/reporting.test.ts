import { expect, test } from 'vitest';
import type { HandlerDeps } from '../../../electron/ipc/handlers/deps.ts';
import { reportingHandlers } from '../../../electron/ipc/handlers/reporting.ts';
import { readReporting } from '../../../electron/reports/reporting-settings.ts';
import { type ReportingChange, reportingSchema } from '../../../shared/model/reporting.ts';
import { ok } from '../../../shared/result.ts';
import { unwrap } from '../kiva/support.ts';

const repaid = reportingSchema.parse({ meaning: 'repaid', columns: 'three', batchSize: 50 });
const outstanding = reportingSchema.parse({ meaning: 'outstanding' });
const nothing = reportingSchema.parse({});

/** Settings in memory, and the partner of the last connection. */
function world() {
  let kept = { reporting: {}, reportingByPartner: {} };
  const here = { partner: null as string | null };
  const settings = {
    get: () => kept,
    update: (change: object) => {
      kept = { ...kept, ...change };
      return ok(undefined);
    },
  };
  const deps = {
    settings,
    workspace: () => ({ open: async () => ok({ cache: { read: () => here.partner } }) }),
  } as unknown as HandlerDeps;
  const handlers = reportingHandlers(deps);
  const context = {} as never;
  return {
    here,
    settings: deps.settings,
    get: async () => unwrap(await handlers['reporting.get']({ environment: 'stage' }, context)),
    save: async (reporting: ReportingChange) =>
      unwrap(await handlers['reporting.save']({ environment: 'stage', reporting }, context)),
  };
}

test('each partner has its own settings, and a new partner starts without any', async () => {
  const w = world();
  w.here.partner = '1';
  await w.save(repaid);
  expect(await w.get()).toEqual(repaid);
  w.here.partner = '2';
  expect(await w.get()).toEqual({ ...nothing, anew: true });
  await w.save(outstanding);
  expect(await w.get()).toEqual(outstanding);
  w.here.partner = '1';
  expect(await w.get()).toEqual(repaid);
  expect(readReporting(w.settings, 'production', '1')).toEqual(nothing);
});

test('settings from before the partner was known belong to the first partner only', async () => {
  const w = world();
  await w.save(repaid);
  expect(await w.get()).toEqual(repaid);
  expect(readReporting(w.settings, 'stage', '1')).toEqual(repaid);
  expect(readReporting(w.settings, 'stage', '2')).toEqual({ ...nothing, anew: true });
  expect(readReporting(w.settings, 'stage', '1')).toEqual(repaid);
});

test('a change keeps what was changed elsewhere meanwhile', async () => {
  const w = world();
  w.here.partner = '1';
  await w.save(repaid);
  await w.save({ journalStatuses: ['ended'] });
  await w.save({ dueDay: 10 });
  expect(await w.get()).toEqual({ ...repaid, journalStatuses: ['ended'], dueDay: 10 });
  await w.save({ dueDay: null });
  expect(await w.get()).toEqual({ ...repaid, journalStatuses: ['ended'] });
});
