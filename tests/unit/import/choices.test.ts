import { describe, expect, test } from 'vitest';
import { choiceBooks, findChoice, nearChoices } from '../../../shared/rules/import/choices.ts';
import { readYesNo } from '../../../shared/rules/import/yes-no.ts';
import { config } from './world.ts';

const books = choiceBooks(config);

describe('matching a cell text to a choice', () => {
  test.each([
    ['location', 'Kigali: Rwanda', 'Kigali: Rwanda'],
    ['location', ' karongi : rwanda ', 'KARONGI: Rwanda'],
    ['location', 'Sao Paulo', 'São Paulo: Brazil'],
    ['location', 'Kakuma: Kenya', 'Kakuma: Kenya'],
    ['location', 'Kakuma 1', 'Kakuma 1: Kenya'],
    ['activityId', 'FARMING', '1'],
    ['activityId', '2', '2'],
    ['activityId', 'food production / sales', '3'],
    ['languageId', 'Inglés', '1'],
    ['languageId', 'es', '2'],
    ['currency', 'rwf', 'RWF'],
  ] as const)('%s %s', (field, text, value) => {
    expect(findChoice(books, field, text, [])).toEqual({ kind: 'one', value });
  });

  test('never picks one of several similar choices', () => {
    expect(findChoice(books, 'location', 'Kakuma', [])).toEqual({ kind: 'several' });
    expect(findChoice(books, 'location', 'Kigale', [])).toEqual({ kind: 'none' });
    expect(findChoice(books, 'activityId', '110', [])).toEqual({ kind: 'none' });
  });

  test('uses what a person chose, for that field and text alone; blank leaves the field empty', () => {
    const said = [
      { field: 'location' as const, text: 'Kgl', value: 'Kigali: Rwanda' },
      { field: 'themeTypeId' as const, text: 'Old', value: '' },
    ];
    expect(findChoice(books, 'location', ' Kgl ', said)).toEqual({ kind: 'one', value: 'Kigali: Rwanda' });
    expect(findChoice(books, 'activityId', 'Kgl', said)).toEqual({ kind: 'none' });
    expect(findChoice(books, 'themeTypeId', 'Old', said)).toEqual({ kind: 'one', value: '' });
  });

  test('offers similar choices', () => {
    expect(nearChoices(books, 'location', 'Kigale').map(({ value }) => value)).toEqual(['Kigali: Rwanda']);
    expect(nearChoices(books, 'location', 'Kakuma').map(({ value }) => value)).toHaveLength(3);
    expect(nearChoices(books, 'activityId', 'Zzzzzz')).toEqual([]);
  });
});

test.each([
  ['yes', true],
  ['Sí', true],
  ['OUI', true],
  ['sim', true],
  ['Да', true],
  ['x', true],
  ['1', true],
  ['TRUE', true],
  ['', false],
  ['No', false],
  ['não', false],
  ['нет', false],
  ['0', false],
  ['maybe', null],
])('%s is %s', (text, value) => expect(readYesNo(text)).toBe(value));
