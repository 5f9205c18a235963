import { readFlags, USAGE } from './cli-flags.ts';
import { type PracticeServer, startPracticeServer } from './server.ts';
import type { PracticeOptions } from './settings.ts';

const EXIT_BAD_FLAG = 2;
const EXIT_CANNOT_LISTEN = 1;

function fail(error: unknown, code: number): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`practice-api: ${message}\n`);
  process.exit(code);
}

function flagsOrExit(): PracticeOptions {
  try {
    const flags = readFlags(process.argv.slice(2));
    if (flags !== 'help') return flags;
  } catch (error) {
    fail(error, EXIT_BAD_FLAG);
  }
  process.stderr.write(USAGE);
  process.exit(0);
}

function announce(server: PracticeServer): void {
  const { tokenUrl, apiBaseUrl, audience, clientId, clientSecret, partnerId } = server;
  const line = JSON.stringify({ tokenUrl, apiBaseUrl, audience, clientId, clientSecret, partnerId });
  process.stdout.write(`${line}\n`);
}

function stopOn(signals: readonly NodeJS.Signals[], server: PracticeServer): void {
  for (const signal of signals) process.once(signal, () => void server.close());
}

async function main(): Promise<void> {
  const options = { ...flagsOrExit(), controls: true, record: true };
  const server = await startPracticeServer(options).catch((error: unknown) =>
    fail(error, error instanceof RangeError ? EXIT_BAD_FLAG : EXIT_CANNOT_LISTEN),
  );
  stopOn(['SIGTERM', 'SIGINT'], server);
  announce(server);
}

await main();
