import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installCrashLogging } from '../../../electron/log/crash.ts';

function setUp() {
  const streams = { stdout: new EventEmitter(), stderr: new EventEmitter() };
  const target = Object.assign(new EventEmitter(), streams);
  const log = { error: vi.fn() };
  const onFatal = vi.fn();
  const remove = installCrashLogging(log, onFatal, target as unknown as NodeJS.Process);
  return { target, log, onFatal, remove };
}

describe('crash logging', () => {
  it('ends the program at the first exception, with the reference of its log line', () => {
    const { target, log, onFatal } = setUp();
    const error = new Error('bug');
    target.emit('uncaughtException', error);
    target.emit('uncaughtException', new Error('while ending'));
    expect(log.error).toHaveBeenCalledTimes(2);
    expect(log.error).toHaveBeenCalledWith('process.uncaught_exception', { ref: expect.any(String), error });
    expect(onFatal.mock.calls).toEqual([[log.error.mock.calls[0]?.[1].ref]]);
  });

  it('continues after a rejection', () => {
    const { target, log, onFatal } = setUp();
    target.emit('unhandledRejection', 'why');
    expect(log.error).toHaveBeenCalledWith('process.unhandled_rejection', {
      ref: expect.any(String),
      error: 'why',
    });
    expect(onFatal).not.toHaveBeenCalled();
  });

  it('removes all its listeners', () => {
    const { target, remove } = setUp();
    expect(() => target.stdout.emit('error', new Error('EPIPE'))).not.toThrow();
    remove();
    expect(target.eventNames()).toEqual([]);
    expect(target.stdout.listenerCount('error')).toBe(0);
  });
});

describe('a process whose terminal is gone', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crash-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('continues and logs', async () => {
    const source = (name: string) =>
      JSON.stringify(new URL(`../../../electron/log/${name}`, import.meta.url).href);
    const script = `
      const { createLog } = await import(${source('log.ts')});
      const { installCrashLogging } = await import(${source('crash.ts')});
      const log = createLog({ folder: ${JSON.stringify(folder)}, console: true });
      installCrashLogging(log, () => process.exit(3));
      process.stdin.once('data', () => {
        let n = 0;
        const timer = setInterval(() => {
          process.stdout.write('x'.repeat(1000)); process.stderr.write('y'); log.warn('tick', { count: n });
          if ((n += 1) === 20) { clearInterval(timer); log.info('end'); process.exit(0); }
        }, 5);
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
    child.stdout.destroy();
    child.stderr.destroy();
    child.stdin.write('go\n');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toMatch(/"count":19[\s\S]*end/);
  });
});
