import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, lineOf, newRef } from '../../../electron/log/log.ts';
import { formsOf } from '../../../electron/log/redact.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const canary = 'CANARY-"s3cr€t/+"';

/** Everything a log line can be made of, with the secret put in somewhere. */
const holders = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'd' },
    fc.string().map((s) => s + canary + s),
    fc.anything(),
    tie('value').map((inner) => ({ inner, [canary]: 1 })),
    tie('value').map((inner) => [inner, canary]),
    tie('value').map(
      (inner) =>
        new Map([
          [canary, inner],
          [inner, canary],
        ] as [unknown, unknown][]),
    ),
    tie('value').map((inner) => new Set([inner, canary])),
    tie('value').map((cause) => new Error(`failed: ${canary}`, { cause })),
    tie('value').map((inner) => new AggregateError([inner, new TypeError(canary)], canary)),
    tie('value').map((inner) =>
      Object.assign(new Error(canary), { code: canary, response: { body: inner } }),
    ),
  ),
})).value;

describe('a line', () => {
  it('has time, level, event and details', () => {
    const log = createLog({ folder });
    log.info('send.accepted', { sendId: 'abc', status: 202, memoryOnly: false });
    expect(readFileSync(log.file, 'utf8')).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z info send\.accepted \{"sendId":"abc","status":202,"memoryOnly":false\}\r?\n$/,
    );
  });

  it('never contains a registered secret, wherever it occurs', () => {
    fc.assert(
      fc.property(holders, fc.constantFrom('error', 'path', 'whatever', canary), (value, key) => {
        const line = lineOf(`event ${canary}`, { [key]: value }, formsOf(canary));
        for (const form of formsOf(canary)) expect(line).not.toContain(form);
      }),
      { numRuns: 500 },
    );
  });

  it('stays a single line for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.anything(), (event, error) => {
        expect(lineOf(event, { error }, [])).not.toMatch(/[\r\n]/);
      }),
    );
    expect(lineOf('e', { reason: 'x\n2026 info forged' }, [])).toBe('e {"reason":"x\\n2026 info forged"}');
  });

  it('redacts text that is not known to be harmless', () => {
    const line = lineOf('saved', { name: 'Maria', amount: '1200', description: 'ok' }, []);
    expect(line).toBe('saved {"name":"[withheld]","amount":"[withheld]","description":"ok"}');
  });

  it('contains name, message, code, stack and causes of an error, and no other property', () => {
    const cause = Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
    const error = Object.assign(new Error('no answer', { cause }), { response: { body: 'Maria Lopez' } });
    const line = lineOf('ipc.call_crashed', { error }, []);
    expect(line).toContain('"message":"no answer"');
    expect(line).toContain('"code":"ECONNRESET"');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('Maria');
  });

  it('can be made from any value, including cycles and throwing getters', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const trap = Object.defineProperty({}, 'x', { enumerable: true, get: () => assertNever() });
    expect(lineOf('e', { error: cycle }, [])).toContain('[deeper]');
    expect(lineOf('e', { error: trap }, [])).toContain('[unreadable]');
    expect(lineOf('e', { error: 'x'.repeat(30_000) }, [])).toContain('[30000 characters]');
    expect(lineOf('e', { error: Buffer.from('Maria') }, [])).toBe('e {"error":"[5 bytes]"}');
  });

  it('redacts values whose name suggests a secret', () => {
    expect(lineOf('e', { error: { clientSecret: { deep: 'abc' }, accessToken: 'x' } }, [])).not.toMatch(
      /abc|"x"/,
    );
  });
});

function assertNever(): never {
  throw new Error('getter');
}

describe('the file', () => {
  it('is readable by its owner only', () => {
    const log = createLog({ folder });
    log.info('program.start');
    if (process.platform === 'win32') return;
    expect(statSync(log.file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700);
  });

  it('rotates, and never exceeds five files', () => {
    const log = createLog({ folder, maxFileBytes: 1_000 });
    for (let i = 0; i < 200; i += 1) log.warn('line', { count: i, reason: 'x y '.repeat(20) });
    const sizes = readdirSync(join(folder, 'logs')).map((name) => [
      name,
      statSync(join(folder, 'logs', name)).size,
    ]);
    expect(sizes.map(([name]) => name)).toEqual([
      'main.1.log',
      'main.2.log',
      'main.3.log',
      'main.4.log',
      'main.log',
    ]);
    for (const [, size] of sizes) expect(size).toBeLessThan(1_300);
    expect(readFileSync(log.file, 'utf8')).toContain('"count":199');
    expect(readFileSync(join(folder, 'logs', 'main.1.log'), 'utf8')).not.toContain('"count":199');
  });

  it('continues the file of an earlier run', () => {
    createLog({ folder }).info('first');
    createLog({ folder }).info('second');
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toMatch(/first[\s\S]*second/);
  });

  it('redacts a secret once it is registered, longer secrets first', () => {
    const log = createLog({ folder });
    log.registerSecret('abcdef');
    log.registerSecret('abcdefghij');
    log.registerSecret('');
    log.error('failed', { reason: 'abcdefghij abcdef' });
    expect(readFileSync(log.file, 'utf8')).toContain('"[redacted] [redacted]"');
    expect(inspect(log, { depth: 5 })).not.toContain('abcdef');
  });

  it('is not an error when it cannot be written', () => {
    const log = createLog({ folder });
    rmSync(join(folder, 'logs'), { recursive: true });
    writeFileSync(join(folder, 'logs'), 'in the way');
    expect(() => log.error('lost')).not.toThrow();
    expect(readFileSync(join(folder, 'logs'), 'utf8')).toBe('in the way');
  });
});

describe('a reference', () => {
  it('has 8 unambiguous characters and is new each time', () => {
    const refs = Array.from({ length: 1_000 }, newRef);
    for (const ref of refs) expect(ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(refs).size).toBe(1_000);
  });
});
