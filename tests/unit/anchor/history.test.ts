import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHistoryAnchor } from '../../../electron/anchor/history.ts';
import { recordAudit } from '../../../electron/store/audit/chain.ts';
import { auditRepository } from '../../../electron/store/audit/history.ts';
import type { Store } from '../../../electron/store/database.ts';
import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { keychain } from '../store/keychain.ts';
import { at, openSends } from '../store/new-send.ts';

function desk(entries = new Map<string, string>()) {
  const { store } = openSends();
  const audit = auditRepository(store);
  const anchor = createHistoryAnchor({ audit, vault: keychain(entries), environment: 'stage' });
  const add = (count: number): void => {
    for (let each = 0; each < count; each += 1)
      recordAudit(store, { at, event: 'level', sendId: null, facts: { each } });
  };
  return { store, anchor, add };
}

const verdict = async (store: Store, anchor: ReturnType<typeof desk>['anchor']) => {
  const kept = await anchor.read();
  if (!kept.ok) throw new Error(kept.error.code);
  return finish(auditRepository(store).verify(() => {}, kept.value)).fault?.what ?? null;
};

/** As somebody with the file's key could: the newest entries go, and leave no gap. */
function cut(store: Store, count: number): void {
  store.exec('DROP TRIGGER audit_never_shrinks');
  store.prepare('DELETE FROM audit WHERE number > (SELECT MAX(number) FROM audit) - ?').run(count);
}

it('finds every cut behind the anchored entry, and takes no whole history for a cut one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 24 }),
      async (anchored, after, gone) => {
        const { store, anchor, add } = desk();
        add(anchored);
        await anchor.keep();
        // A crash: the anchor is older than the chain.
        for (let each = 0; each < after; each += 1)
          recordAudit(store, { at, event: 'desk', sendId: null, facts: { each } });
        cut(store, gone);
        expect(await verdict(store, anchor)).toBe(gone > after ? 'cut' : null);
      },
    ),
    { numRuns: 40 },
  );
});

it('finds a history that was cut and went on, until a person goes on with it', async () => {
  const { store, anchor, add } = desk();
  add(5);
  await anchor.keep();
  cut(store, 2);
  for (let each = 0; each < 6; each += 1)
    recordAudit(store, { at, event: 'rule', sendId: null, facts: { each } });
  expect(await verdict(store, anchor)).toBe('cut');
  // It never gets the newer one, which would hide the cut.
  await anchor.keep();
  expect(await verdict(store, anchor)).toBe('cut');
  await anchor.accept();
  expect(await verdict(store, anchor)).toBeNull();
});

it('writes once for many entries, and says nothing where the keychain has none', async () => {
  const entries = new Map<string, string>();
  const { store, anchor, add } = desk(entries);
  expect(await verdict(store, anchor)).toBeNull();
  await anchor.keep();
  add(3);
  add(4);
  expect(entries.size).toBe(0);
  await anchor.keep();
  expect(JSON.parse(entries.get('history/stage') ?? '')).toMatchObject({ number: 7 });
});

it('asks the keychain nothing while there is no newer entry, and again where it was refused', async () => {
  const { store, add } = desk();
  const entries = new Map<string, string>();
  const calls: string[] = [];
  let refused: 'read' | 'write' | null = null;
  const real = keychain(entries);
  const locked = keychain(entries, true);
  const vault = {
    read: (name: 'history/stage') => {
      calls.push('read');
      return (refused === 'read' ? locked : real).read(name);
    },
    write: (name: 'history/stage', value: string) => {
      calls.push('write');
      return refused === 'write'
        ? locked.read(name).then(() => failed(failure('VAULT_LOCKED')))
        : real.write(name, value);
    },
  };
  const anchor = createHistoryAnchor({
    audit: auditRepository(store),
    vault: vault as never,
    environment: 'stage',
  });
  await anchor.accept();
  expect([calls, entries.size]).toEqual([[], 0]);
  add(1);
  refused = 'read';
  await anchor.keep();
  expect([calls, entries.size]).toEqual([['read'], 0]);
  refused = 'write';
  await anchor.keep();
  expect(entries.size).toBe(0);
  refused = null;
  await anchor.keep();
  expect(JSON.parse(entries.get('history/stage') ?? '')).toMatchObject({ number: 1 });
  const before = calls.length;
  await anchor.keep();
  expect(calls).toHaveLength(before);
});

it('never reads an entry that cannot be read as none', async () => {
  const { store, anchor, add } = desk(new Map([['history/stage', 'what is this']]));
  add(1);
  await anchor.keep();
  expect(await verdict(store, anchor)).toBe('anchor');
});
