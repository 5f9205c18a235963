import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { debFile } from '../../../build/packaging/deb/deb.ts';
import { packageNames } from '../../../build/packaging/names.ts';
import { readJson, root, seconds } from '../../../build/tools.mjs';
import { removeHomes } from './installed.ts';
import { asRoot, command, dpkg, isKnown } from './system.ts';
import { debTests } from './tests.ts';
import { updateTests } from './updates.ts';

// Run by build/checks/steps.ts after the packaged program: installs the Debian package on this machine, tries it, and removes it.

const names = packageNames(readJson(join(root, 'release', '.packed.json'))?.testOnly === true);
const file = join(root, debFile(names));
const reason = reasonAgainst();

if (reason === null) process.exitCode = await runAll();
else console.log(`The .deb was not tested: ${reason}.\n0 passed, 0 failed`);

/** Why this machine cannot or must not install the package; null if it may. */
function reasonAgainst(): string | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return 'this system has no dpkg';
  if (!existsSync(file)) return 'there is none';
  if (asRoot() === null) return 'that takes root, or sudo without a password';
  if (isKnown(names.executableName) && names.executableName === 'partner-desk')
    return `${names.productName} is installed here, and is a person’s`;
  return command('objdump', ['--version']).code === 0 ? null : 'the Debian package binutils is missing';
}

/** Runs the tests in order until one fails, and leaves the machine as it was. */
async function runAll(): Promise<number> {
  const tests = [...debTests(file, names), ...updateTests(names)];
  let passed = 0;
  let failed = 0;
  try {
    for (const { title, run } of tests) {
      const start = performance.now();
      await run();
      console.log(`✓ ${title} (${seconds(start)})`);
      passed += 1;
    }
  } catch (error) {
    failed = 1;
    console.log(`✗ ${tests[passed]?.title}\n${error instanceof Error ? error.stack : error}`);
  } finally {
    removeHomes();
    if (isKnown(names.executableName)) await dpkg(['-P', names.executableName]);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
