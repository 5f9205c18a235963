import { type Environment, productionWord } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { PackageKind } from '../package-kind.ts';
import type { ProductionLock } from './production-lock.ts';

/** The environment that the program is in now. */
export type CurrentEnvironment = {
  get: () => Environment;
  /**
   * Production requires its name typed exactly, every time, and the consent of its lock. Fails with CONFIRMATION_WRONG,
   * TEST_ONLY_PROGRAM, as the lock does, or with ENVIRONMENT_CHANGED if another one was chosen while that was asked.
   */
  switchTo: (
    to: Environment,
    word: string,
    production: Pick<ProductionLock, 'check'>,
  ) => Promise<Result<void>>;
  /** Fails if a page of another environment made the call. */
  require: (environment: Environment) => Result<void>;
};

/**
 * Starts in `last`, but never in Production: a person must enter that in each run. A test-only package cannot enter
 * Production, because its Electron is out of support.
 */
export function createCurrentEnvironment(
  last: Environment,
  kind: PackageKind,
  onChange: (to: Environment) => void,
): CurrentEnvironment {
  let current: Environment = last === 'production' ? 'stage' : last;
  let chosen: Environment = current;
  return {
    get: () => current,
    switchTo: async (to, word, production) => {
      if (to === 'production' && kind === 'test-only') return failed(failure('TEST_ONLY_PROGRAM'));
      if (to === 'production' && word !== productionWord) return failed(failure('CONFIRMATION_WRONG'));
      chosen = to;
      const allowed = to === 'production' ? await production.check() : ok(undefined);
      if (!allowed.ok) return allowed;
      if (chosen !== to) return failed(failure('ENVIRONMENT_CHANGED'));
      current = to;
      onChange(to);
      return ok(undefined);
    },
    require: (environment) => {
      if (environment === current) return ok(undefined);
      return failed(failure(environment === 'production' ? 'PRODUCTION_LOCKED' : 'ENVIRONMENT_CHANGED'));
    },
  };
}
