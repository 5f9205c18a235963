import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, runScript, SetupError, say } from '../tools.mjs';

// npm installs libsql's binary for the processor of this machine alone, and a Mac packs for both kinds. Run before packing.

/** Installs what the lock file has for another processor into a folder of its own, and takes libsql's binaries from there. */
async function addParts(os: string, cpu: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-parts-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(join(root, file), join(folder, file));
    const args = [
      'ci',
      '--omit=dev',
      `--os=${os}`,
      `--cpu=${cpu}`,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const { code, output } = await run('npm', args, { cwd: folder, quiet: true });
    if (code !== 0) throw new SetupError(`npm could not install for ${os} on ${cpu}:\n${output.trim()}`);
    for (const name of readdirSync(join(folder, 'node_modules', '@libsql'))) {
      const target = join(root, 'node_modules', '@libsql', name);
      if (existsSync(target)) continue;
      cpSync(join(folder, 'node_modules', '@libsql', name), target, { recursive: true });
      say(`Added @libsql/${name}.`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const [os = 'darwin', ...cpus] = process.argv.slice(2);
  for (const cpu of cpus.length > 0 ? cpus : ['arm64', 'x64']) await addParts(os, cpu);
});
