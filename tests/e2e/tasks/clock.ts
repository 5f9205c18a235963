import type { RunningApp } from '../fixtures/running-app.ts';

/** Sets the program's clock, that of its main process, so many days behind the computer's; 0 sets it right again. */
export async function clockBehind({ electron }: RunningApp, days: number): Promise<void> {
  await electron.evaluate((_, behind) => {
    const world = globalThis as { RightDate?: DateConstructor; Date: DateConstructor };
    const right = world.RightDate ?? world.Date;
    world.RightDate = right;
    const now = (): number => right.now() - behind;
    world.Date = new Proxy(right, {
      construct: (target, input: []) => (input.length === 0 ? new target(now()) : new target(...input)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
  }, days * 86_400_000);
}
