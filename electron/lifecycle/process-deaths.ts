import { app, type Details } from 'electron';
import type { Log } from '../log/log.ts';

/** Who acts when a process of the program dies. */
export type DeathListeners = { onGraphicsGone: () => void; onNetworkGone: () => void };

/** Chromium's name of the process that holds every connection. */
const networkService = 'network.mojom.NetworkService';

/**
 * Logs the death of each process but the page's (recovery.ts), and calls who must act. An ordinary exit is not logged.
 */
export function watchProcesses(
  log: Pick<Log, 'warn'>,
  { onGraphicsGone, onNetworkGone }: DeathListeners,
): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName, name }: Details) => {
    if (reason === 'clean-exit') return;
    log.warn('process.gone', { kind: type, what: serviceName ?? name ?? '', reason, exitCode });
    if (type === 'GPU') onGraphicsGone();
    if (serviceName === networkService) onNetworkGone();
  });
}
