import type * as Electron from 'electron';
import type { RunningApp } from '../fixtures/running-app.ts';

type Handler = (...args: unknown[]) => unknown;
type Recorded = { ipcRecord?: string[] };

/** Keeps everything that the main process tells the page from now on: every answer and every event. */
export async function recordIpc({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }: typeof Electron) => {
    const record: string[] = [];
    (globalThis as Recorded).ipcRecord = record;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    // Electron's own map of handlers: wrapping them here sees what really leaves, whatever the router does.
    const { _invokeHandlers: handlers } = contents.ipc as unknown as {
      _invokeHandlers: Map<string, Handler>;
    };
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

/** What was kept since {@link recordIpc}: one line per answer or event. */
export function ipcRecord({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(() => (globalThis as Recorded).ipcRecord ?? []);
}
