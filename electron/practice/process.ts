import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { PracticeMemory } from './held.ts';
import type { PracticeOptions } from './settings.ts';

// The program of the desktop's utility process. The server runs in a thread, since a thread's memory can be limited;
// Electron does not hand `--max-old-space-size` to V8 here. It ends with the process that started it.

/** Orders to the process: serve, once, and end. */
export type PracticeOrder =
  | {
      do: 'serve';
      /** Neither `controls` nor `record`: nobody may look into a person's run. */
      options: Pick<PracticeOptions, 'clientId' | 'clientSecret' | 'today'>;
      memory: PracticeMemory;
    }
  | { do: 'end' };

/** What the process tells. */
export type PracticeReport =
  | { is: 'listening'; tokenUrl: string; apiBaseUrl: string; audience: string }
  | { is: 'taken'; taken: PracticeMemory };

/** Of the thread's heap. 2,400 loans and a draft with a photo of 16 MB need about 100. */
const heapMegabytes = 256;

if (isMainThread) supervise();
else parentPort?.once('message', (order: PracticeOrder) => void serve(order));

/** Whatever ends the thread ends the process, which is all that its parent looks at. */
function supervise(): void {
  const thread = new Worker(new URL(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  thread.on('message', (report: PracticeReport) => process.parentPort.postMessage(report));
  thread.once('error', () => process.exit(1));
  thread.once('exit', () => process.exit(1));
  process.parentPort.on('message', ({ data }: { data: PracticeOrder }) => {
    if (data.do === 'end') process.exit(0);
    thread.postMessage(data);
  });
}

async function serve(order: PracticeOrder): Promise<void> {
  if (order.do !== 'serve') return;
  const tell = (report: PracticeReport): void => parentPort?.postMessage(report);
  const onTaken = (taken: PracticeMemory): void => tell({ is: 'taken', taken });
  // Loaded here, or the process that only watches over the thread would load it, too.
  const { startPracticeServer } = await import('./server.ts');
  const server = await startPracticeServer(order.options, { memory: order.memory, onTaken });
  const { tokenUrl, apiBaseUrl, audience } = server;
  tell({ is: 'listening', tokenUrl, apiBaseUrl, audience });
}
