import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node.js';
import { escapeDirections } from '../../shared/rules/directions.ts';
import { blankSecrets } from '../secrets/blank.ts';
import { loggedKeys } from './keys.ts';
import { toPlain } from './plain.ts';
import { formsOf, redact } from './redact.ts';

/** Values of a line: ids, codes, counts, times, and errors. Only keys of `keys.ts` are written. */
export type LogDetails = Record<string, unknown>;

/** Writes one line; never throws, and what it cannot write is lost rather than in the way. */
type LogLine = (event: string, details?: LogDetails) => void;

/** The log. `event` is a fixed `area.event` name, never built from data; data goes into the fields. */
export type Log = {
  info: LogLine;
  warn: LogLine;
  error: LogLine;
  /** From now on this value never appears in the log, in any encoding. Values under 6 characters are ignored. */
  registerSecret: (value: string) => void;
  /** A text without the registered secrets and whatever is shaped like a token. */
  blank: (text: string) => string;
  /** The file that is being written. */
  file: string;
};

const maxBytes = 5 * 1024 * 1024;
const files = 5;

/**
 * Opens `logs/main.log` of the data folder, of its owner only. With `console` lines go to the terminal too (not in a
 * packaged program). electron-log's Node part is used: its main part would answer IPC of any page.
 */
export function createLog(options: { folder: string; console?: boolean; maxFileBytes?: number }): Log {
  const folder = join(options.folder, 'logs');
  const file = join(folder, 'main.log');
  makeFolder(folder);
  const write = openLog(file, options.console === true, options.maxFileBytes ?? maxBytes);
  let forms: string[] = [];

  const line =
    (level: 'info' | 'warn' | 'error'): LogLine =>
    (event, details = {}) =>
      write(level, lineOf(event, details, forms));

  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    registerSecret: (value) => {
      forms = [...new Set([...forms, ...formsOf(value)])].sort((a, b) => b.length - a.length);
    },
    blank: (text) => blankSecrets(text, forms),
    file,
  };
}

/** Without its folder the log is lost, and the program goes on. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // Each line will fail by itself, unseen.
  }
}

/** Crockford's base 32: nothing that is misread aloud (no I, L, O, U). */
const refDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code of 8 characters (40 random bits) that a person can read out and that finds its line in the log. */
export function newRef(): string {
  return Array.from(randomBytes(8), (byte) => refDigits[byte & 31]).join('');
}

/** One line of text, cleaned part by part, and once more as a whole for what only came together in it; nothing turns it around. */
export function lineOf(event: string, details: LogDetails, forms: readonly string[]): string {
  const clean = (text: string) => redact(text, forms);
  const allowed = Object.entries(details).map(([key, value]) =>
    loggedKeys.has(key) ? [key, value] : [key, '[withheld]'],
  );
  const plain = allowed.length === 0 ? '' : ` ${JSON.stringify(toPlain(Object.fromEntries(allowed), clean))}`;
  return escapeDirections(blankSecrets(`${oneLine(clean(event))}${plain}`, forms));
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

function openLog(file: string, toConsole: boolean, maxSize: number) {
  const logger = electronLog.create({ logId: file });
  for (const transport of Object.values(logger.transports)) if (transport) transport.level = false;
  const { file: toFile, console: terminal } = logger.transports;
  Object.assign(toFile, {
    level: 'info',
    maxSize,
    writeOptions: { flag: 'a', mode: 0o600, encoding: 'utf8' },
  });
  toFile.setAppName('Partner Desk');
  toFile.resolvePathFn = () => file;
  toFile.archiveLogFn = () => rotate(file);
  toFile.transforms = [({ data, message }) => `${message.date.toISOString()} ${message.level} ${data[0]}`];
  terminal.level = toConsole ? 'info' : false;
  terminal.format = '{text}';
  return (level: 'info' | 'warn' | 'error', text: string) => logger[level](text);
}

/** `main.log` becomes `main.1.log`, and so on; the oldest goes. What cannot be moved is removed: logs must end. */
function rotate(file: string): void {
  const numbered = (n: number) => (n === 0 ? file : file.replace(/\.log$/, `.${n}.log`));
  for (let n = files - 1; n > 0; n -= 1) move(numbered(n - 1), numbered(n));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    rmSync(from, { force: true });
  }
}
