import { assert as check, property, string } from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';

const opened = openDatabase(':memory:', '');
if (!opened.ok) throw new Error(opened.error.code);
const store = opened.value;
store.exec('CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
afterAll(() => store.close());

/** Any text, with NULs in it here and there. */
const texts = string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('a', '\0'));

const ways: [string, (text: string) => unknown][] = [
  ['by place', (text) => store.prepare('INSERT INTO texts (text) VALUES (?) RETURNING text').get(text)],
  ['in a list', (text) => store.prepare('INSERT INTO texts (text) VALUES (?) RETURNING text').get([text])],
  [
    'by name',
    (text) => store.prepare('INSERT INTO texts (text) VALUES ($t) RETURNING text').get({ t: text }),
  ],
  ['by all', (text) => store.prepare('INSERT INTO texts (text) VALUES (?) RETURNING text').all(text)[0]],
  [
    'by run',
    (text) => {
      store.prepare('INSERT INTO texts (text) VALUES (?)').run(text);
      return store.prepare('SELECT text FROM texts WHERE text = ? ORDER BY id DESC').get(text);
    },
  ],
];

it.each(ways)('keeps every text whole that goes in %s, a NUL as a visible sign', (_, write) => {
  check(
    property(texts, (text) => {
      expect(write(text)).toMatchObject({ text: text.replaceAll('\0', '\ufffd') });
    }),
    { examples: [['\0'], ['a\0b'], ['\0\0=1']] },
  );
});
