import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameSplits } from '../../../shared/rules/name-splits.ts';

const shown = (name: string) =>
  nameSplits(name).map(({ givenName, familyName }) => `${givenName}|${familyName}`);

test('a name of two words has the given name first or last', () => {
  expect(shown('Otieno  Kimani')).toEqual(['Otieno|Kimani', 'Kimani|Otieno']);
});

test('a name of three words can be cut in two places', () => {
  expect(shown('Đặng Thị Ánh')).toEqual(['Đặng|Thị Ánh', 'Đặng Thị|Ánh', 'Thị Ánh|Đặng', 'Ánh|Đặng Thị']);
});

test('one word is a given name, and nothing is none', () => {
  expect(shown('Ольга')).toEqual(['Ольга|']);
  expect(shown(' ')).toEqual(['|']);
});

test('no word of a name is lost, and few choices are offered', () => {
  const word = fc.constantFrom('Otieno', 'Kimani', 'Đặng', 'Thị', 'Ánh', 'de', 'la', 'Cruz', 'Ольга');
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), (words) => {
      const splits = nameSplits(words.join(' '));
      expect(splits.length).toBeLessThanOrEqual(6);
      for (const { givenName, familyName } of splits)
        expect(`${givenName} ${familyName}`.split(' ').sort()).toEqual(
          words.join(' ').normalize('NFC').split(' ').sort(),
        );
    }),
  );
});
