import { type Scope, scopes } from '../model/connection.ts';
import {
  type ConnectionTested,
  type GoLiveRecord,
  type StepDone,
  type TestStep,
  testSteps,
} from '../model/go-live.ts';

/** The scopes that the newest test was not granted; all of them before a first test. */
export function missingScopes(tested: ConnectionTested | null): Scope[] {
  return scopes.filter((scope) => !tested?.scopes.includes(scope));
}

/** The step of the connection, where the newest test got every scope and every part of it answered; else null. */
export function connectionDone(tested: ConnectionTested | null): StepDone | null {
  if (tested === null || tested.failed.length > 0 || missingScopes(tested).length > 0) return null;
  return { step: 'connection', at: tested.at, sendId: null, workId: null, how: null };
}

/** The steps that nothing on Stage shows yet, in their order. */
export function openSteps(done: readonly StepDone[]): TestStep[] {
  return testSteps.filter((step) => !done.some((each) => each.step === step));
}

/** Whether a record is of the partner of Stage; one that was made before the partner was known is of any. */
export function isFor(record: Pick<GoLiveRecord, 'partner'>, partner: string | null): boolean {
  return record.partner === null || partner === null || record.partner === partner;
}
