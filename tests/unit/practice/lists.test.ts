import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { type Desk, deskFor, FEW_LOANS, json } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const rows = async (name: string) =>
  (await json(desk.get(`config/${name}`)))[name] as Record<string, unknown>[];

it.each(['activities', 'locales', 'themes', 'locations'])('%s have their envelope', async (name) => {
  const answer = await json(desk.get(`config/${name}`));
  const list = answer[name] as unknown[];
  expect(Object.keys(answer)).toEqual(['as_of_date_time', name, 'code', 'message']);
  expect(answer.as_of_date_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(answer.code).toBe('api.success');
  expect(answer.message).toBe(`Found ${list.length} value(s) for configuration '${name}'`);
});

it('activities have unique ids, known ones their real id', async () => {
  const list = await rows('activities');
  expect(list.length).toBeGreaterThanOrEqual(150);
  expect(new Set(list.map((row) => row.activity_id)).size).toBe(list.length);
  expect(new Set(list.map((row) => row.activity)).size).toBe(list.length);
  const known = [
    [31, 'Farming'],
    [56, 'Cattle'],
    [61, 'Dairy'],
    [67, 'Food Production/Sales'],
  ];
  for (const [activity_id, activity] of known) expect(list).toContainEqual({ activity_id, activity });
});

it('locales pair currency and language, some of them twice', async () => {
  const list = await rows('locales');
  expect(list).toContainEqual({
    currency: 'KES',
    language_code: 'EN',
    language_name: 'English',
    language_id: 1,
  });
  expect(new Set(list.map((row) => JSON.stringify(row))).size).toBeLessThan(list.length);
  expect(new Set(list.map((row) => row.currency)).size).toBeGreaterThanOrEqual(14);
});

it('themes have their real ids', async () => {
  const list = await rows('themes');
  expect(list).toContainEqual({ theme_type_id: 1, theme_type: 'Green' });
  expect(list).toContainEqual({ theme_type_id: 105, theme_type: 'Water and Sanitation' });
});

it('locations keep commas, case and accents', async () => {
  const list = await rows('locations');
  expect(list.length).toBeGreaterThanOrEqual(60);
  expect(new Set(list.map((row) => row.full_name)).size).toBe(list.length);
  for (const name of [
    'Hagadera, Dadaab: Kenya',
    'KARONGI: Rwanda',
    'Kakuma 1: Kenya',
    'São Tomé: São Tomé and Príncipe',
  ])
    expect(list.map((row) => row.full_name)).toContain(name);
});
