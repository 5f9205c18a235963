import { describe, expect, it } from 'vitest';
import { licenceProblems } from '../../../build/licences/rules.ts';

const shipped = (licence: string, name = 'some-package', text = 'the text') => ({
  ...{ name, version: '1.2.3' },
  ...{ licence, text },
});

describe('the licences of what is shipped', () => {
  it('allows those that ask for no more than their text, in SPDX expressions too', () => {
    for (const licence of ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND BSD-3-Clause'])
      expect(licenceProblems([shipped(licence)]), licence).toEqual([]);
  });

  it('names what may not be shipped, with its version', () => {
    for (const licence of [
      'GPL-3.0',
      'AGPL-3.0-only',
      'MIT AND GPL-2.0',
      '(MIT AND (X OR Y))',
      'SEE LICENSE IN x',
    ])
      expect(licenceProblems([shipped(licence)])).toEqual([
        expect.stringContaining(`some-package 1.2.3 is under ${licence}`),
      ]);
  });

  it('lets libheif be, under the licence that somebody looked at, and no other package under it', () => {
    expect(licenceProblems([shipped('LGPL-3.0', 'libheif-js')])).toEqual([]);
    expect(licenceProblems([shipped('GPL-3.0', 'libheif-js')])).toHaveLength(1);
    expect(licenceProblems([shipped('LGPL-3.0')])).toHaveLength(1);
  });

  it('wants a licence and its text', () => {
    expect(licenceProblems([shipped('')])[0]).toContain('names no licence');
    expect(licenceProblems([shipped('MIT', 'x', '')])[0]).toContain('no text');
  });
});
