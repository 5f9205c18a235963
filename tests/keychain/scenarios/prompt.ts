import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { failedWith, got, name, precious, realVault, unlockKeyring } from '../support.ts';

test('an open prompt counts as locked after the timeout, and blocks no other call', async () => {
  const vault = realVault();
  const started = performance.now();
  assert.equal(await vault.probe(), 'locked');
  assert.ok(performance.now() - started >= 990, 'the prompt was not shown');
  assert.equal(vault.waiting(), true);
  const asked = performance.now();
  failedWith(await vault.read(name), 'VAULT_LOCKED');
  assert.ok(performance.now() - asked < 100);

  closePrompt();
  while (vault.waiting()) await sleep(20);
  assert.equal(vault.status().state, 'locked');
  await unlockKeyring();
  assert.equal(await vault.probe(), 'ready');
  assert.equal(got(await vault.read(name)), precious);
});

test('a process waiting for a prompt is ended by its own signal', async () => {
  const script = `
    const { lockKeyring, realVault } = await import(${JSON.stringify(new URL('../support.ts', import.meta.url).href)});
    lockKeyring();
    const vault = realVault();
    console.log(await vault.probe(), vault.waiting());
    if (vault.waiting()) process.kill(process.pid, 'SIGKILL');
    process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  const [, signal] = await once(child, 'close');
  assert.equal(said.trim(), 'locked true');
  assert.equal(signal, 'SIGKILL');
});

/** Closes the prompt as if a person dismissed it: kills its process, which this session started. */
function closePrompt(): void {
  const where = ['--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'];
  const method = [
    '--method',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    'org.gnome.keyring.SystemPrompter',
  ];
  const answer = execFileSync('gdbus', ['call', ...where, ...method], { encoding: 'utf8' });
  process.kill(Number(/uint32 (\d+)/.exec(answer)?.[1]), 'SIGTERM');
}
