import { type Log, newRef } from './log.ts';

/** What is listened to; the process itself but in tests. */
type CrashEvents = Pick<NodeJS.Process, 'on' | 'off' | 'stdout' | 'stderr'>;

/**
 * The last resort for what nobody caught; the answer removes it again.
 * - An exception leaves the program in a state that nobody knows, so it must end: it is logged and `onFatal` is called
 *   once with the ref of the line, to tell the person and to exit. All work is stored before it is sent, so nothing is lost.
 * - A rejected promise is a bug in one call: it is logged and the program goes on.
 * - A closed terminal (EPIPE) is ignored: the program was started from one that is gone.
 * Without listeners Electron would show the person the whole error, unredacted.
 */
export function installCrashLogging(
  log: Pick<Log, 'error'>,
  onFatal: (ref: string) => void,
  target: CrashEvents = process,
): () => void {
  let ended = false;
  const tell = (event: string, error: unknown): string => {
    const ref = newRef();
    log.error(event, { ref, error });
    return ref;
  };
  const onException = (error: unknown): void => {
    const ref = tell('process.uncaught_exception', error);
    if (ended) return;
    ended = true;
    onFatal(ref);
  };
  const onRejection = (reason: unknown): void => void tell('process.unhandled_rejection', reason);
  const ignore = (): void => {};

  target.on('uncaughtException', onException);
  target.on('unhandledRejection', onRejection);
  for (const stream of [target.stdout, target.stderr]) stream.on('error', ignore);
  return () => {
    target.off('uncaughtException', onException);
    target.off('unhandledRejection', onRejection);
    for (const stream of [target.stdout, target.stderr]) stream.off('error', ignore);
  };
}
