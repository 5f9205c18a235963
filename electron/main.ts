import { join } from 'node:path';
import { app, dialog } from 'electron';

// Loads the rest and imports nothing of it, so that also a part of the program that is missing or damaged ends in a
// box. Awaited, since Electron holds `ready` back only as long as this module is being evaluated.
let isLoaded = false;
try {
  const { start } = await import('./start.ts');
  isLoaded = true;
  start(join(import.meta.dirname, '..'));
} catch (error) {
  await explain(error);
}

/** Loads the words while Electron waits; the box itself has to wait for `ready`, so nobody waits for it. */
async function explain(error: unknown): Promise<void> {
  try {
    const [{ explainAndEnd }, { startProblemOf }] = await Promise.all([
      import('./lifecycle/problem-box.ts'),
      import('./lifecycle/start-problem.ts'),
    ]);
    void explainAndEnd(startProblemOf(error, isLoaded ? 'window' : 'files'));
  } catch {
    void explainWithoutParts();
  }
}

/** What says so is missing, too. */
async function explainWithoutParts(): Promise<void> {
  const message = 'A part of Partner Desk is missing or damaged';
  const detail = 'Install Partner Desk again. Your work is safe: it is kept apart from the program.';
  process.stderr.write(`Partner Desk cannot start: ${message}.\n${detail}\n`);
  app.once('will-quit', () => app.exit(1));
  await app.whenReady();
  // Else nobody would hear of the answer (problem-box.ts).
  setInterval(() => {}, 200);
  await dialog.showMessageBox({ type: 'error', title: 'Partner Desk', message, detail, buttons: ['Quit'] });
  app.exit(1);
}
