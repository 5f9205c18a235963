import { expect, test } from 'vitest';
import { windowTitle } from '../../../electron/window/title.ts';
import { environments } from '../../../shared/environment.ts';

test('ends in the environment', () => {
  expect(environments.map((environment) => windowTitle(environment))).toEqual([
    'Partner Desk – Practice',
    'Partner Desk – Stage',
    'Partner Desk – Production',
  ]);
});

test('keeps a page title that names the environment, and no other', () => {
  expect(windowTitle('stage', 'Loans – Partner Desk – Stage')).toBe('Loans – Partner Desk – Stage');
  expect(windowTitle('stage', 'Loans – Partner Desk – Production')).toBe('Partner Desk – Stage');
  expect(windowTitle('production', 'Production – Partner Desk')).toBe('Partner Desk – Production');
});
