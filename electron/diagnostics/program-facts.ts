import { statfs } from 'node:fs/promises';
import {
  arch,
  cpus,
  freemem,
  release,
  type as systemName,
  version as systemVersion,
  totalmem,
} from 'node:os';
import { app, screen } from 'electron';
import type { AppState, VaultStatus } from '../../shared/model/app.ts';
import type { ProblemSubject } from '../../shared/model/problem-report.ts';

/** What is known of the program and its computer beside what they tell themselves. */
export type ProgramContext = {
  state: AppState;
  kind: string;
  folder: string;
  vault: VaultStatus;
  /** Whether the environment's store is open, or the code of why it does not open. */
  store: string;
  about: ProblemSubject;
  madeAt: string;
};

const megabyte = 1024 * 1024;

/** Versions, system and state, in English since support reads it; nothing of who works here, not even a folder's name. */
export async function programFacts(context: ProgramContext): Promise<string> {
  const { state, kind, vault, store, about, madeAt } = context;
  const { electron, chrome, node } = process.versions;
  const { minutes, startedAt } = running();
  const lines: [string, string | number | null][] = [
    ['Partner Desk', `${state.version}, ${kind}`],
    ['Made at', madeAt],
    ['About', aboutText(about)],
    ['Environment', state.environment],
    ['Store', store],
    [
      'Keychain',
      vault.memoryOnly ? `${vault.state}, nothing is written until the program closes` : vault.state,
    ],
    ['System', `${systemName()} ${release()} ${arch()}`],
    ['System version', systemVersion()],
    ['Electron, Chromium, Node', `${electron}, ${chrome}, ${node}`],
    ['Processors', `${cpus().length}`],
    ['Memory', `${Math.round(totalmem() / megabyte)} MB, free ${Math.round(freemem() / megabyte)} MB`],
    ['Memory of each process', processMemory()],
    ['Free on the disk of the data', await freeDisk(context.folder)],
    ['Screens', screens()],
    ['Graphics', state.graphics],
    [
      'Language',
      `${state.language}, of the computer ${app.getLocale()}, region ${state.region ?? 'of the computer'}`,
    ],
    ['Time zone', Intl.DateTimeFormat().resolvedOptions().timeZone],
    ['Running since', `${startedAt}, ${minutes} min`],
    ['Metered line', state.meteredLine ? 'yes' : 'no'],
    ['Addresses from a file', state.endpointsFromFile ? 'yes' : 'no'],
    ['Settings at their default', state.settingsTrouble.fellBack.join(', ') || 'none'],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function aboutText(about: ProblemSubject): string {
  if (about.kind === 'error') return `error ${about.code}, reference ${about.ref}`;
  return about.kind === 'send' ? `send ${about.id}` : 'nothing in particular';
}

function running(): { minutes: number; startedAt: string } {
  const seconds = process.uptime();
  return {
    minutes: Math.round(seconds / 60),
    startedAt: new Date(Date.now() - seconds * 1000).toISOString(),
  };
}

function processMemory(): string {
  const all = app.getAppMetrics();
  return all.map(({ type, memory }) => `${type} ${Math.round(memory.workingSetSize / 1024)} MB`).join(', ');
}

async function freeDisk(folder: string): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return `${Math.round((bavail * bsize) / megabyte)} MB`;
  } catch {
    return 'unknown';
  }
}

function screens(): string {
  return screen
    .getAllDisplays()
    .map(({ size, scaleFactor }) => `${size.width} × ${size.height} at ${Math.round(scaleFactor * 100)} %`)
    .join(', ');
}
