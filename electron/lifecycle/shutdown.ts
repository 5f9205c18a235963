import { app, BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Log } from '../log/log.ts';
import { words } from '../words/words.ts';
import type { FolderLock } from './folder-lock.ts';
import type { EndActions } from './problem-box.ts';
import { relaunch, spawnNextProgram } from './relaunch.ts';

/** What is still to be done once the windows are gone; `stuck` where the process can only be ended by a signal. */
export type FinishTask = () => Promise<'done' | 'stuck'>;

/** How the program ends, from whichever side the end comes. */
export type Shutdown = {
  /** Ends as closing the window does, but within {@link longestMs}. */
  begin: (reason: string) => void;
  /**
   * Gives a person {@link unsavedMs} more, since something typed could not be saved; then calls `giveUp`. Returns when
   * that is (epoch milliseconds), null if no end was requested.
   */
  hold: (giveUp: () => void) => number | null;
  /** A person decided, or all is saved: the end goes on, or is called off. */
  settle: (go: boolean) => void;
  finishWith: (finish: FinishTask) => void;
  /** True once an end was requested. */
  hasBegun: () => boolean;
  /** Starts the program again when this one has ended. */
  restart: () => void;
  /** Runs something, such as an installer, as the last step of the end that a person asked for; `onStay` where that end does not come. */
  endWith: (run: () => void, onStay: () => void) => void;
  /** The same, for a box about a problem of the running program. */
  choices: EndActions;
  /** A second start while there is no window any more: says why, and opens again afterwards. */
  secondStart: () => void;
};

/**
 * Milliseconds for an end that a signal or the system requests. A logout on Linux leaves 90 s; a request without an
 * answer by then becomes Unknown at the next start.
 */
export const longestMs = 20_000;

/** Milliseconds for the exit itself, when nothing is left to be done. */
const longestExitMs = 10_000;
/** Milliseconds in which a person can save what is not saved; with {@link longestMs} still within a logout's 90 s. */
export const unsavedMs = 60_000;

/**
 * Windows close first, since the page saves what was typed last as it goes; only then is anything else closed. The
 * request in flight gets its answer, and that is written down. A keychain call that is still open keeps the process
 * from ending other than by a signal (README.md).
 */
export function createShutdown(
  log: Pick<Log, 'info' | 'error'>,
  lock: Pick<FolderLock, 'release'>,
): Shutdown {
  let finish: FinishTask = async () => 'done';
  let state: 'running' | 'finishing' | 'finished' = 'running';
  let begun = false;
  let limit: NodeJS.Timeout | undefined;
  let heldUntil: number | null = null;
  let code = 0;
  let willRestart = false;
  let lastStep: { run: () => void; onStay: () => void } | null = null;

  const finished = (end: 'done' | 'stuck'): void => {
    state = 'finished';
    lock.release();
    if (end === 'stuck') kill();
    if (lastStep !== null) runLastStep();
    else if (willRestart) relaunch();
    // Not app.quit: after a prevented `will-quit` it does not end the process (Electron 33, measured).
    app.exit(code);
    // Nor does app.exit while Chromium keeps trying to start processes and what starts them was killed, too: it waits for a pause.
    setTimeout(kill, longestExitMs);
  };
  const kill = (): void => {
    if (lastStep !== null) runLastStep();
    else if (willRestart) spawnNextProgram();
    process.kill(process.pid, 'SIGKILL');
  };
  const runLastStep = (): void => {
    const { run } = lastStep ?? {};
    lastStep = null;
    willRestart = false;
    run?.();
  };
  const callOffLastStep = (): void => {
    lastStep?.onStay();
    lastStep = null;
  };
  const failed = (error: unknown): 'stuck' => {
    log.error('quit.close_failed', { error });
    return 'stuck';
  };

  app.on('window-all-closed', () => app.quit());
  app.on('render-process-gone', () => {
    if (begun) setImmediate(closeWithoutPage);
  });
  app.on('will-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'running') void finish().catch(failed).then(finished);
    state = 'finishing';
  });

  const limitTo = (milliseconds: number, act: () => void): void => {
    clearTimeout(limit);
    limit = setTimeout(act, milliseconds);
  };
  const finishSoon = (reason: string): void =>
    limitTo(longestMs, () => {
      log.error('quit.forced', { reason });
      lock.release();
      kill();
    });

  const begin: Shutdown['begin'] = (reason) => {
    if (begun) return;
    begun = true;
    // A logout or a signal is no moment for an installer.
    callOffLastStep();
    log.info('quit.started', { reason });
    finishSoon(reason);
    app.quit();
  };
  const hold: Shutdown['hold'] = (giveUp) => {
    if (!begun || heldUntil !== null) return heldUntil;
    heldUntil = Date.now() + unsavedMs;
    limitTo(unsavedMs, () => {
      log.error('quit.unsaved', {});
      code = 1;
      finishSoon('unsaved');
      giveUp();
    });
    return heldUntil;
  };
  const settle: Shutdown['settle'] = (go) => {
    if (!go) callOffLastStep();
    if (!begun) return;
    heldUntil = null;
    if (go) return finishSoon('saved or given up');
    clearTimeout(limit);
    [begun, willRestart, code] = [false, false, 0];
    log.info('quit.cancelled', {});
  };
  const restart = (): void => {
    willRestart = true;
  };

  return {
    begin,
    hold,
    settle,
    finishWith: (work) => {
      finish = work;
    },
    hasBegun: () => begun,
    restart,
    endWith: (run, onStay) => {
      lastStep = { run, onStay };
    },
    choices: {
      restart,
      end: () => {
        code = 1;
        begin('problem');
      },
    },
    secondStart: () => {
      if (willRestart) return;
      willRestart = true;
      log.info('quit.second_start');
      const { message, text: detail, close } = words().finishing;
      void dialog.showMessageBox({ type: 'info', title: 'Partner Desk', message, detail, buttons: [close] });
    },
  };
}

/**
 * A signal to all processes takes the page along. Chromium then calls that a clean exit where what starts processes was killed, too, and a
 * window waits for ever for the page's word on closing (Electron 33, measured).
 */
function closeWithoutPage(): void {
  for (const window of BrowserWindow.getAllWindows())
    if (window.webContents.getOSProcessId() === 0) window.destroy();
}

/**
 * Signals, logout and shutdown. Call once the app is ready: Chromium's own handlers of signals, which end the process
 * at once, are set just before.
 */
export function endWithSession(shutdown: Pick<Shutdown, 'begin'>, window: BrowserWindow): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => shutdown.begin(signal));
  // Linux and macOS: held up until the program has ended, or the system will wait no longer.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault();
    shutdown.begin('shutdown');
  });
  // Windows: a session that was not held up here may end before a single answer is written down.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    shutdown.begin('query-session-end');
  });
  window.on('session-end', () => shutdown.begin('session-end'));
}
