import { expect, test } from 'vitest';
import { fileNameIn, windowTitle } from '../../../electron/window/title.ts';
import { environments } from '../../../shared/environment.ts';

test('ends with the environment', () => {
  expect(environments.map((environment) => windowTitle(environment, 'release'))).toEqual([
    'Partner Desk – Practice',
    'Partner Desk – Stage',
    'Partner Desk – Production',
  ]);
});

test('keeps a page title that names the current environment, and no other', () => {
  expect(windowTitle('stage', 'release', 'Loans – Partner Desk – Stage')).toBe(
    'Loans – Partner Desk – Stage',
  );
  expect(windowTitle('stage', 'release', 'Loans – Partner Desk – Production')).toBe('Partner Desk – Stage');
  expect(windowTitle('production', 'release', 'Production – Partner Desk')).toBe('Partner Desk – Production');
});

test('a package for tests says so first, whatever the page title is', () => {
  expect(windowTitle('stage', 'test-only')).toBe('TEST ONLY – Partner Desk – Stage');
  expect(windowTitle('practice', 'test-only', 'Loans – Partner Desk – Practice')).toBe(
    'TEST ONLY – Loans – Partner Desk – Practice',
  );
});

test('the name of a file has the environment in it, once', () => {
  expect(fileNameIn('stage', 'Loans')).toBe('Loans Stage');
  expect(fileNameIn('production', 'Receipt 2026-10 Production')).toBe('Receipt 2026-10 Production');
  expect(fileNameIn('practice', 'Loans Practice 2400 of all')).toBe('Loans Practice 2400 of all');
  expect(fileNameIn('stage', 'Stages')).toBe('Stages Stage');
  expect(fileNameIn('stage', 'View Production')).toBe('View Production Stage');
});
