import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurrentEnvironment } from '../../../electron/environment/current.ts';
import { environments } from '../../../shared/environment.ts';

describe('the current environment', () => {
  it('is the last one at start, except Production', () => {
    expect(createCurrentEnvironment('stage', 'checkout', () => {}).get()).toBe('stage');
    expect(createCurrentEnvironment('production', 'checkout', () => {}).get()).toBe('stage');
  });

  it('changes to Production only with the exact confirmation word', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'production', 'Production', 'PRODUCTION ', 'STAGE'), (word) => {
        const current = createCurrentEnvironment('stage', 'checkout', () => {});
        const answer = current.switchTo('production', word);
        expect(answer.ok).toBe(false);
        expect(current.get()).toBe('stage');
        expect(current.require('production')).toMatchObject({ error: { code: 'PRODUCTION_LOCKED' } });
      }),
    );
  });

  it('changes to Production without the word in a package for tests', () => {
    const current = createCurrentEnvironment('stage', 'test-only', () => {});
    expect(current.switchTo('production', 'PRODUCTION')).toMatchObject({
      error: { code: 'TEST_ONLY_PROGRAM' },
    });
    expect(current.require('production').ok).toBe(false);
    expect(current.switchTo('practice', '').ok).toBe(true);
  });

  it('needs the word every time', () => {
    const current = createCurrentEnvironment('stage', 'checkout', () => {});
    expect(current.switchTo('production', 'PRODUCTION').ok).toBe(true);
    expect(current.switchTo('stage', '').ok).toBe(true);
    expect(current.switchTo('production', '').ok).toBe(false);
  });

  it('lets only calls for the current environment pass, whatever is switched', () => {
    const step = fc.record({ to: fc.constantFrom(...environments), word: fc.constantFrom('', 'PRODUCTION') });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const current = createCurrentEnvironment('practice', 'checkout', () => {});
        for (const { to, word } of steps) current.switchTo(to, word);
        const passing = environments.filter((environment) => current.require(environment).ok);
        expect(passing).toEqual([current.get()]);
      }),
    );
  });
});
