import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurrentEnvironment } from '../../../electron/environment/current.ts';
import { environments } from '../../../shared/environment.ts';

describe('current environment', () => {
  it('starts in the last one, except Production', () => {
    expect(createCurrentEnvironment('stage', () => {}).get()).toBe('stage');
    expect(createCurrentEnvironment('production', () => {}).get()).toBe('stage');
  });

  it('lets nobody into Production without the exact word', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'production', 'Production', 'PRODUCTION ', 'STAGE'), (word) => {
        const current = createCurrentEnvironment('stage', () => {});
        const answer = current.switchTo('production', word);
        expect(answer.ok).toBe(false);
        expect(current.get()).toBe('stage');
        expect(current.require('production')).toMatchObject({ error: { code: 'PRODUCTION_LOCKED' } });
      }),
    );
  });

  it('asks for the word every time', () => {
    const current = createCurrentEnvironment('stage', () => {});
    expect(current.switchTo('production', 'PRODUCTION').ok).toBe(true);
    expect(current.switchTo('stage', '').ok).toBe(true);
    expect(current.switchTo('production', '').ok).toBe(false);
  });

  it('whatever is switched, only calls for the environment at hand pass', () => {
    const step = fc.record({ to: fc.constantFrom(...environments), word: fc.constantFrom('', 'PRODUCTION') });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const current = createCurrentEnvironment('practice', () => {});
        for (const { to, word } of steps) current.switchTo(to, word);
        const passing = environments.filter((environment) => current.require(environment).ok);
        expect(passing).toEqual([current.get()]);
      }),
    );
  });
});
