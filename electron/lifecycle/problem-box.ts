import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type MessageBoxOptions, type MessageBoxReturnValue } from 'electron';
import { languageFor } from '../../shared/language.ts';
import { showDirections } from '../../shared/rules/directions.ts';
import { showFile } from '../window/external.ts';
import { fill, hasWords, loadWords, words } from '../words/words.ts';
import { waitForFolder } from './folder-lock.ts';
import { type BoxChoice, wordsOf } from './problem-words.ts';
import { relaunch } from './relaunch.ts';
import type { StartProblem } from './start-problem.ts';

/** Without a screen a box would never be answered; everywhere but on Linux there is one. */
function hasScreen(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Actions of the buttons in the box: restart the program, or end it, which follows both. */
export type EndActions = { restart: () => void; end: () => void };

/** Before the program runs there is nothing to close. */
const atOnce: EndActions = { restart: relaunch, end: () => app.exit(1) };

/** Says on stderr and in a native box why the program cannot go on, offers ways out, and ends it with exit code 1. */
export async function explainAndEnd(problem: StartProblem, choices = atOnce): Promise<void> {
  const { message, text } = wordsOf(problem);
  const { variable, path, detail, ref } = problem;
  const place = variable === undefined ? path : `${variable}: ${path}`;
  const reference = ref && fill(words().pages.reference, { ref });
  const about = [place, detail, reference].filter((part) => part !== undefined && part !== '').join('\n');
  process.stderr.write(`Partner Desk cannot start: ${message}.\n${about}\n${text}\n`);
  if (!hasScreen(process.env)) return process.exit(1);
  const release = app.isReady() ? () => {} : borrowFolder();
  // A signal that ends the box is no success either.
  app.once('will-quit', () => choices.end());
  try {
    await app.whenReady();
    if (!hasWords()) await loadWords(languageFor(app.getPreferredSystemLanguages()));
    while (!(await act(await askOrWait(problem, about), problem, choices)));
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
  release();
  choices.end();
}

/** Says that another program took the folder; answers whether to end now. */
export async function explainTaken(host: string): Promise<boolean> {
  const { text, close, copy, ...taken } = words().taken;
  const message = host === '' ? taken.messageWithoutHost : fill(taken.message, { host });
  const { response } = await showBox({
    ...{ type: 'warning', title: 'Partner Desk', message, detail: text },
    ...{ buttons: [copy, close], defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}

/**
 * Chromium writes some files wherever it is told before `ready`; this keeps them out of a folder that is the problem.
 */
function borrowFolder(): () => void {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'partner-desk-'));
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
    return () => rmSync(folder, { recursive: true, force: true });
  } catch {
    return () => {};
  }
}

/** A folder that is in use can become free while the box is open: that answers it. */
async function askOrWait(problem: StartProblem, about: string): Promise<BoxChoice> {
  if (problem.kind !== 'in-use') return ask(problem, about);
  const box = new AbortController();
  const { free, stop } = waitForFolder(problem.path ?? '');
  const way = await Promise.race([ask(problem, about, box.signal), free.then(() => 'retry' as const)]);
  stop();
  box.abort();
  return way;
}

async function ask(problem: StartProblem, about: string, signal?: AbortSignal): Promise<BoxChoice> {
  const { message, text, ways } = wordsOf(problem);
  const { response } = await showBox({
    type: 'error',
    title: 'Partner Desk',
    message,
    detail: about === '' ? text : `${text}\n\n${about}`,
    buttons: ways.map((way) => words().ways[way]),
    defaultId: 0,
    cancelId: ways.indexOf('quit'),
    noLink: true,
    ...(signal && { signal }),
  });
  return ways[response] ?? 'quit';
}

/** Before a window that is already there, never behind it. A name of a file or a folder turns no sentence around. */
function showBox({ detail = '', ...others }: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  const options = { ...others, detail: showDirections(detail) };
  return awake(window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/**
 * Electron resolves a dialog's promise without running its callbacks: if nothing else happens in the process, the
 * answer is never seen (Electron 33, measured some seconds after the start).
 */
function awake<T>(answer: Promise<T>): Promise<T> {
  const ticking = setInterval(() => {}, 200);
  return answer.finally(() => clearInterval(ticking));
}

/** True if the program is to end now. */
async function act(way: BoxChoice, problem: StartProblem, { restart }: EndActions): Promise<boolean> {
  switch (way) {
    case 'retry':
      restart();
      return true;
    case 'anyway':
      rmSync(problem.path ?? '', { force: true });
      restart();
      return true;
    case 'show':
      showFile(problem.path ?? '');
      return false;
    case 'folder':
      return chooseFolder();
    case 'quit':
      return true;
  }
}

/** Another folder holds for this start alone, since there is nowhere to remember it. */
async function chooseFolder(): Promise<boolean> {
  const { title, message, text, use, cancel } = words().otherFolder;
  const { filePaths } = await awake(
    dialog.showOpenDialog({ title, properties: ['openDirectory', 'createDirectory'] }),
  );
  const [folder] = filePaths;
  if (folder === undefined) return false;
  const { response } = await showBox({
    type: 'question',
    title: 'Partner Desk',
    message,
    detail: `${folder}\n\n${text}`,
    buttons: [use, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  process.env.PARTNER_DESK_DATA_DIR = folder;
  relaunch();
  return true;
}
