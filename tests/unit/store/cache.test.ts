import { expect, it } from 'vitest';
import { cacheRepository } from '../../../electron/store/cache.ts';
import { openDatabase } from '../../../electron/store/database.ts';

it('keeps the newest value by name, and does not rewrite an equal one', () => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  const cache = cacheRepository(opened.value);
  const changes = () => (opened.value.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
  expect(cache.read('partner')).toBeNull();
  cache.write('partner', '9001', 'now');
  const before = changes();
  cache.write('partner', '9001', 'later');
  expect(changes()).toBe(before);
  cache.write('partner', '9002', 'later');
  expect(cache.read('partner')).toBe('9002');
  expect(changes()).toBe(before + 1);
});
