import { app } from 'electron';

/**
 * True for the first program on a data folder. A second one must quit at once; it makes the first call `onSecond`,
 * which shows its window. The lock belongs to `userData`: set that path before.
 */
export function claimSingleInstance(onSecond: () => void): boolean {
  const first = app.requestSingleInstanceLock();
  if (first) app.on('second-instance', onSecond);
  return first;
}
