import type {} from '../../../renderer/lib/bridge.d.ts';
import { type Figure, median } from '../figures.ts';
import type { Running } from '../setup.ts';

const calls = 500;

/** One call through contract, validation and sender check, over a bare `invoke` that echoes as much. */
export async function ipcFigures({ page, blank }: Running): Promise<Figure[]> {
  const answer = await page.evaluate(() => window.partnerDesk.calls['app.state']({}, crypto.randomUUID()));
  const measured = await page.evaluate(async (count) => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      await window.partnerDesk.calls['app.state']({}, crypto.randomUUID());
      times.push(performance.now() - start);
    }
    return times;
  }, calls);
  const bare = await blank.evaluate(
    async ([count, value]) => {
      const { echo } = window as unknown as { echo: (value: unknown) => Promise<unknown> };
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const start = performance.now();
        await echo(value);
        times.push(performance.now() - start);
      }
      return times;
    },
    [calls, answer] as const,
  );
  return [
    {
      name: 'IPC call',
      value: median(measured),
      unit: 'ms',
      base: { name: 'bare invoke', value: median(bare) },
      target: { what: 'ratio', most: 2 },
      note: `median of ${calls}`,
    },
  ];
}
