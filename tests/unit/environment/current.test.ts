import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurrentEnvironment } from '../../../electron/environment/current.ts';
import type { ProductionLock } from '../../../electron/environment/production-lock.ts';
import { environments } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

type Lock = Pick<ProductionLock, 'check'>;

const open: Lock = { check: async () => ok(undefined) };
const locked: Lock = { check: async () => failed(failure('KIVA_NOT_CONFIRMED')) };

describe('the current environment', () => {
  it('is the last one at start, except Production', () => {
    expect(createCurrentEnvironment('stage', 'checkout', () => {}).get()).toBe('stage');
    expect(createCurrentEnvironment('production', 'checkout', () => {}).get()).toBe('stage');
  });

  it('changes to Production only with the exact confirmation word', async () => {
    const word = fc.constantFrom('', 'production', 'Production', 'PRODUCTION ', 'STAGE');
    await fc.assert(
      fc.asyncProperty(word, async (typed) => {
        const current = createCurrentEnvironment('stage', 'checkout', () => {});
        const answer = await current.switchTo('production', typed, open);
        expect(answer).toMatchObject({ error: { code: 'CONFIRMATION_WRONG' } });
        expect(current.get()).toBe('stage');
        expect(current.require('production')).toMatchObject({ error: { code: 'PRODUCTION_LOCKED' } });
      }),
    );
  });

  it('does not change to Production while it is locked, whatever is typed', async () => {
    const changes: string[] = [];
    const current = createCurrentEnvironment('stage', 'checkout', (to) => changes.push(to));
    expect(await current.switchTo('production', 'PRODUCTION', locked)).toMatchObject({
      error: { code: 'KIVA_NOT_CONFIRMED' },
    });
    expect(current.require('production')).toMatchObject({ error: { code: 'PRODUCTION_LOCKED' } });
    expect((await current.switchTo('practice', '', locked)).ok).toBe(true);
    expect(changes).toEqual(['practice']);
  });

  it('changes to Production not even with the word in a package for tests', async () => {
    const current = createCurrentEnvironment('stage', 'test-only', () => {});
    expect(await current.switchTo('production', 'PRODUCTION', open)).toMatchObject({
      error: { code: 'TEST_ONLY_PROGRAM' },
    });
    expect(current.require('production').ok).toBe(false);
    expect((await current.switchTo('practice', '', open)).ok).toBe(true);
  });

  it('does not change to Production once another one was chosen while its lock was asked', async () => {
    let answer = (_: Result<void>): void => {};
    const asked = new Promise<Result<void>>((resolve) => {
      answer = resolve;
    });
    const slow: Lock = { check: () => asked };
    const current = createCurrentEnvironment('stage', 'checkout', () => {});
    const entering = current.switchTo('production', 'PRODUCTION', slow);
    expect((await current.switchTo('practice', '', locked)).ok).toBe(true);
    answer(ok(undefined));
    expect(await entering).toMatchObject({ error: { code: 'ENVIRONMENT_CHANGED' } });
    expect(current.get()).toBe('practice');
    // Nor is a second press of the same button held against the first.
    const twice = [current.switchTo('stage', '', open), current.switchTo('stage', '', open)];
    expect((await Promise.all(twice)).map(({ ok: isDone }) => isDone)).toEqual([true, true]);
  });

  it('needs the word every time', async () => {
    const current = createCurrentEnvironment('stage', 'checkout', () => {});
    expect((await current.switchTo('production', 'PRODUCTION', open)).ok).toBe(true);
    expect((await current.switchTo('stage', '', open)).ok).toBe(true);
    expect((await current.switchTo('production', '', open)).ok).toBe(false);
  });

  it('lets only calls for the current environment pass, whatever is switched', async () => {
    const step = fc.record({
      to: fc.constantFrom(...environments),
      word: fc.constantFrom('', 'PRODUCTION'),
      lock: fc.constantFrom(open, locked),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step), async (steps) => {
        const current = createCurrentEnvironment('practice', 'checkout', () => {});
        for (const { to, word, lock } of steps) await current.switchTo(to, word, lock);
        const passing = environments.filter((environment) => current.require(environment).ok);
        expect(passing).toEqual([current.get()]);
      }),
    );
  });
});
