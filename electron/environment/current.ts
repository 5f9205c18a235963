import { type Environment, productionWord } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { PackageKind } from '../package-kind.ts';

/** The environment the program is in. */
export type CurrentEnvironment = {
  get: () => Environment;
  /** Entering Production takes its name, exactly, every time. */
  switchTo: (to: Environment, word: string) => Result<void>;
  /** Refuses a call that a page of another environment makes. */
  require: (environment: Environment) => Result<void>;
};

/**
 * Starts in `last`, but never in Production, which must be entered anew in each run. A package for tests never enters
 * it: its Electron is out of support.
 */
export function createCurrentEnvironment(
  last: Environment,
  kind: PackageKind,
  onChange: (to: Environment) => void,
): CurrentEnvironment {
  let current: Environment = last === 'production' ? 'stage' : last;
  return {
    get: () => current,
    switchTo: (to, word) => {
      if (to === 'production' && kind === 'test-only') return failed(failure('TEST_ONLY_PROGRAM'));
      if (to === 'production' && word !== productionWord) return failed(failure('CONFIRMATION_WRONG'));
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
