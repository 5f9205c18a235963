import type * as Electron from 'electron';
import type { ProcedureName } from '../../../shared/procedures.ts';
import { callChannel } from '../../../shared/procedures.ts';
import type { RunningApp } from '../fixtures/running-app.ts';

type Handler = (...args: unknown[]) => unknown;
type Recorded = { ipcRecord?: string[]; letGo?: () => void };
type WithHandlers = { _invokeHandlers: Map<string, Handler> };

/** Records everything that the main process sends to the page from now on: every response and event. */
export async function recordIpc({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }: typeof Electron) => {
    const record: string[] = [];
    (globalThis as Recorded).ipcRecord = record;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    // Electron's own map of handlers: wrapping them here sees what really leaves, whatever the router does.
    const { _invokeHandlers: handlers } = contents.ipc as unknown as WithHandlers;
    for (const [channel, handler] of handlers)
      handlers.set(channel, async (...args) => {
        const answer = await handler(...args);
        record.push(`${channel} ${JSON.stringify(answer)}`);
        return answer;
      });
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      record.push(`${channel} ${JSON.stringify(args)}`);
      send(channel, ...args);
    };
  });
}

/** Everything recorded since {@link recordIpc}: one line per response or event. */
export function ipcRecord({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(() => (globalThis as Recorded).ipcRecord ?? []);
}

/** Holds the responses of this procedure until the returned function is called. */
export async function holdAnswers(
  { electron }: RunningApp,
  procedure: ProcedureName,
): Promise<() => Promise<void>> {
  await electron.evaluate(({ BrowserWindow }: typeof Electron, channel) => {
    const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc as unknown as WithHandlers;
    const handler = ipc._invokeHandlers.get(channel);
    if (handler === undefined) throw new Error(`nothing answers ${channel}`);
    const held = new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
    ipc._invokeHandlers.set(channel, async (...args) => {
      const answer = await handler(...args);
      await held;
      return answer;
    });
  }, callChannel(procedure));
  return () => electron.evaluate(() => (globalThis as Recorded).letGo?.());
}
