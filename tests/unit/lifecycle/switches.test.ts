import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CannotStart } from '../../../electron/lifecycle/start-problem.ts';
import { refuseWeaknesses, weaknessesIn } from '../../../electron/lifecycle/switches.ts';

const namesIn = (args: readonly string[], platform: NodeJS.Platform = 'linux', env: NodeJS.ProcessEnv = {}) =>
  weaknessesIn(args, env, platform).map(({ name }) => name);

describe('command-line switches of a packed program', () => {
  test.each([
    [],
    ['--disable-gpu', '--lang=pt-BR', '--force-device-scale-factor=1.25'],
    ['--ozone-platform=wayland', '--enable-features=WaylandWindowDecorations', '--enable-wayland-ime=true'],
    ['--proxy-server=http=proxy.office:3128;https=proxy.office:3129', '--proxy-bypass-list=*.office;<local>'],
    ['a file', '/home/ana/loans.csv', '', '-', '--'],
  ])('allow %j', (...args) => expect(namesIn(args)).toEqual([]));

  test.each([
    ['--enable-features=WaylandX,NetworkServiceInProcess', 'enable-features'],
    ['--enable-features=', 'enable-features'],
    ['--disable-gpu=x', 'disable-gpu'],
    ['--lang=../../x', 'lang'],
    ['--force-device-scale-factor=1;rm', 'force-device-scale-factor'],
    ['--ozone-platform=headless', 'ozone-platform'],
    ['--toString', 'toString'],
    ['--hasOwnProperty', 'hasOwnProperty'],
    ['--lang\n=fr', 'lang\n'],
    ['--proxy-server=', 'proxy-server'],
  ])('refuse %j', (arg, name) => expect(namesIn([arg])).toEqual([name]));

  test('are recognised in Windows style too, with a slash and in capitals', () => {
    expect(namesIn(['/Remote-Debugging-Port=0', '/LANG=fr', '--DISABLE-GPU'], 'win32')).toEqual([
      'remote-debugging-port',
    ]);
    expect(namesIn(['--DISABLE-GPU'])).toEqual(['DISABLE-GPU']);
  });

  test('may include what the Finder adds, on macOS only', () => {
    expect(namesIn(['-psn_0_12345'], 'darwin')).toEqual([]);
    expect(namesIn(['-psn_0_12345'])).toEqual(['psn_0_12345']);
  });

  test('are recognised wherever Chromium would read them', () => {
    const blanks = fc.stringMatching(/^[ \t\n\v\f\r]{0,3}$/);
    const dashes = fc.constantFrom('-', '--');
    const value = fc.option(
      fc.string().map((text) => `=${text}`),
      { nil: '' },
    );
    const others = fc.array(fc.constantFrom('--lang=fr', '--', '-', 'file', '--disable-gpu'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(blanks, dashes, value, blanks, others, others, (before, dash, text, after, first, last) => {
        const arg = `${before}${dash}remote-debugging-port${text}${after}`;
        expect(namesIn([...first, arg, ...last])).toEqual(['remote-debugging-port']);
      }),
    );
  });
});

test('include environment variables; where Electron only checks their presence, with any value', () => {
  const namesFor = (env: NodeJS.ProcessEnv) => weaknessesIn([], env, 'linux').map(({ name }) => name);
  expect(namesFor({ SSLKEYLOGFILE: '/tmp/keys', NODE_OPTIONS: '--inspect' })).toEqual(['SSLKEYLOGFILE']);
  expect(namesFor({ SSLKEYLOGFILE: '' })).toEqual([]);
  for (const value of ['', '0', '1']) {
    expect(namesFor({ ELECTRON_ENABLE_LOGGING: value })).toEqual(['ELECTRON_ENABLE_LOGGING']);
    expect(namesFor({ ELECTRON_DISABLE_SANDBOX: value })).toEqual(['ELECTRON_DISABLE_SANDBOX']);
  }
});

test('are removed when refused, then listed once each, short and without values', () => {
  const removed: string[] = [];
  const args = [
    '--a=secret',
    '--a',
    `--${'x'.repeat(100)}\u202e`,
    ...Array.from({ length: 20 }, (_, n) => `--n${n}`),
  ];
  let thrown: unknown;
  try {
    refuseWeaknesses(weaknessesIn(args, {}, 'linux'), (name) => removed.push(name));
  } catch (error) {
    thrown = error;
  }
  expect(removed).toHaveLength(args.length);
  expect(thrown).toBeInstanceOf(CannotStart);
  const { kind, name, detail } = (thrown as CannotStart).problem;
  expect([kind, name, detail.split('\n').length]).toEqual(['switch', '--a', 10]);
  expect(detail).not.toMatch(/secret|\u202e/);
  expect(Math.max(...detail.split('\n').map((line) => line.length))).toBeLessThan(63);
});
