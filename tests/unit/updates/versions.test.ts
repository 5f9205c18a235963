import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVersions, isVersion } from '../../../electron/updates/versions.ts';

/** From oldest to newest, by the precedence of semantic versioning. */
const ordered = [
  '0.2.0',
  '0.2.9',
  '0.2.10',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
];

it('orders versions as semantic versioning does', () => {
  for (const [at, one] of ordered.entries())
    for (const [where, other] of ordered.entries())
      expect(Math.sign(compareVersions(one, other)), `${one} ${other}`).toBe(Math.sign(at - where));
});

it('is an order: swapped sides have the opposite sign', () => {
  const version = fc
    .tuple(
      fc.nat(20),
      fc.nat(20),
      fc.nat(20),
      fc.option(fc.stringMatching(/^[a-z0-9]{1,4}(\.[a-z0-9]{1,4})?$/)),
    )
    .map(([a, b, c, word]) => `${a}.${b}.${c}${word === null ? '' : `-${word}`}`);
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(Math.sign(compareVersions(one, other)) + Math.sign(compareVersions(other, one))).toBe(0);
    }),
  );
});

it.each(['', '1.2', 'v1.2.3', '1.2.3+5', '1.2.3 ', '../1.2.3', '1.2.3-', '9999999999.0.0'])(
  'takes %j for no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
  },
);
