import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin } from '../../../electron/approval/pin.ts';
import { freeTries, waitAfter, waitLeft } from '../../../electron/approval/tries.ts';
import { isSamePerson, personName, pinProblem } from '../../../shared/rules/approval.ts';

describe('a PIN', () => {
  it('is stored as a salted hash that verifies and reveals nothing', async () => {
    const [one, other] = await Promise.all([hashPin('582913'), hashPin('582913')]);
    expect(one).toMatch(/^scrypt\$65536\$8\$1\$[\w+/]{22}==\$[\w+/]{43}=$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain('582913');
    expect(await isPin('582913', one)).toBe(true);
    for (const wrong of ['582914', '58291', '5829130', '', ' 582913', '５８２９１３'])
      expect(await isPin(wrong, one), wrong).toBe(false);
  });

  it('does not verify against a replaced hash', async () => {
    for (const kept of ['', '582913', 'scrypt$1$1$1$$', 'plain$65536$8$1$AA==$AA=='])
      expect(await isPin('582913', kept), kept).toBe(false);
  });

  it('needs at least six digits and must not be easy to guess', () => {
    for (const pin of ['111111', '123456', '987654', '0123456789', '000000'])
      expect(pinProblem(pin)).toBe('simple');
    for (const pin of ['', '58291', '1']) expect(pinProblem(pin)).toBe('short');
    for (const pin of ['58291a', '５８２９１３', '582 913', '٥٨٢٩١٣']) expect(pinProblem(pin)).toBe('digits');
    expect(pinProblem('5'.repeat(16) + '1'.repeat(17))).toBe('long');
    for (const pin of ['582913', '112233', '121212', '1234567890']) expect(pinProblem(pin)).toBe(null);
  });
});

describe('names of people', () => {
  it('compare equal however they are typed', () => {
    expect(isSamePerson('Ana Núñez', '  ana   NUNEZ ')).toBe(true);
    expect(isSamePerson('Ana Núñez', 'Ana')).toBe(false);
    for (const other of ['Ana\u200b Núñez', 'Ana Núñez.', 'Ana-Núñez', '\u202eAna Núñez'])
      expect(isSamePerson('Ana Núñez', other)).toBe(true);
    expect(isSamePerson('-', '.')).toBe(false);
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(isSamePerson(name, personName(name))).toBe(true);
        expect(isSamePerson(name, name.toUpperCase().toLowerCase())).toBe(
          isSamePerson(name.toUpperCase().toLowerCase(), name),
        );
      }),
    );
  });
});

describe('the delay after wrong tries', () => {
  it('starts after the fifth, only grows, and stops at one hour', () => {
    expect([0, 4].map(waitAfter)).toEqual([0, 0]);
    expect([5, 6, 7].map(waitAfter)).toEqual([30_000, 60_000, 120_000]);
    fc.assert(
      fc.property(fc.nat(10_000), (wrong) => {
        expect(waitAfter(wrong + 1)).toBeGreaterThanOrEqual(waitAfter(wrong));
        expect(waitAfter(wrong)).toBeLessThanOrEqual(3_600_000);
        expect(waitAfter(wrong) > 0).toBe(wrong >= freeTries);
      }),
    );
  });

  it('is over exactly when its time has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.nat(4_000_000), (wrong, passed) => {
        expect(waitLeft(wrong, passed) > 0).toBe(passed < waitAfter(wrong));
        expect(waitLeft(wrong, 0)).toBe(waitAfter(wrong));
      }),
    );
    expect(waitLeft(4, 0)).toBe(0);
  });
});
