import { join } from 'node:path';
import { node24, root, run, runScript, SetupError, say } from '../tools.mjs';
import { ordinaryUser } from './ordinary-user.ts';
import { hasScreen } from './screen.mjs';
import { inOwnDesktop } from './session.ts';

// The second half of `npm start`: everything is installed, Node is 24 and PARTNER_DESK_ELECTRON names an Electron.

await runScript(async () => {
  const electron = process.env.PARTNER_DESK_ELECTRON;
  if (electron === undefined) throw new SetupError('Use `npm start`: it finds the Electron to start.');
  await build();
  await (hasScreen() ? openWindow(electron) : tour());
});

async function build(): Promise<void> {
  const { code } = await run(node24(), [join(root, 'build', 'build.ts'), '--if-needed']);
  if (code !== 0) throw new SetupError('Partner Desk was not started.');
}

async function openWindow(electron: string): Promise<void> {
  const [program = '', ...args] = [...ordinaryUser(), electron, root];
  const { code } = await run(program, args, { stdout: 'inherit' });
  if (code !== 0) throw new SetupError(`Partner Desk ended with code ${code}, see above.`);
}

async function tour(): Promise<void> {
  say('There is no screen here, so the program does its main job on one of its own. Pictures of it:');
  const code = await inOwnDesktop([node24(), join(root, 'build', 'tour.ts')]);
  if (code !== 0)
    throw new SetupError(`The tour failed with code ${code}: see above for the step that did not work.`);
  say('The tour is done, everything worked.');
}
