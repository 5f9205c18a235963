import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { words as englishWords } from '../../../electron/words/en.ts';
import { messages as english } from '../../../renderer/i18n/en/messages.ts';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';

type Tree = { [name: string]: string | Tree };

/** Every message by its path, such as `common:environment.stage`. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[path + name, value] as const]
      : [...flatten(value, `${path}${name}${path === '' ? ':' : '.'}`)],
  );
  return new Map(entries);
}

const suffix = /_(zero|one|two|few|many|other)$/;
const ordinal = '_ordinal';
const englishMessages = flatten(english);

/** True for a form of a plural: its `_other` is there, too. */
const isPlural = (key: string): boolean =>
  suffix.test(key) && englishMessages.has(key.replace(suffix, '_other'));

const baseOf = (key: string): string => (isPlural(key) ? key.replace(suffix, '') : key);

/** What a message needs filled in or leads to, each as often as it stands there. */
const holesOf = (message: string): string[] =>
  [...message.matchAll(/\{\{[^}]+\}\}|\$t\([^)]*\)|<[^>]*>/g)].map(([hole]) => hole).sort();

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  const loaded = loadMessages(language).then((messages) => flatten(messages));

  test('every message is there, none is left over, and each plural has all its forms', async () => {
    const found = [...(await loaded).keys()].sort();
    const wanted = [...englishMessages.keys()].flatMap((key) => {
      if (!isPlural(key)) return [key];
      if (!key.endsWith('_other')) return [];
      const type = key.endsWith(`${ordinal}_other`) ? 'ordinal' : 'cardinal';
      const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
      return pluralCategories.map((category) => key.replace(suffix, `_${category}`));
    });
    expect(found).toEqual(wanted.sort());
  });

  test('every message has the placeholders of the English one', async () => {
    const wrong = [...(await loaded)].filter(([key, message]) => {
      const model = englishMessages.get(key) ?? englishMessages.get(key.replace(suffix, '_other')) ?? '';
      const [own, others] = [holesOf(message), holesOf(model)];
      if (own.join() === others.join()) return false;
      // "One row" needs no number; in a language where this form is of 21 and 31, too, it has one.
      const isNumber = (hole: string) => hole === '{{count}}' || hole === '{{number}}';
      const rest = (holes: string[]) => holes.filter((hole) => !isNumber(hole)).join();
      return !(isPlural(key) && !key.endsWith('_other') && rest(own) === rest(others));
    });
    expect(wrong).toEqual([]);
  });

  test('a form of more numbers than one has a number', async () => {
    const rules = new Intl.PluralRules(language);
    const isOfMany = (form: string) => [0, 21].some((number) => rules.select(number) === form);
    const wrong = [...(await loaded)].filter(([key, message]) => {
      const other = englishMessages.get(key.replace(suffix, '_other')) ?? '';
      const needsNumber = holesOf(other).some((hole) => hole === '{{count}}' || hole === '{{number}}');
      return (
        isPlural(key) &&
        !key.includes(ordinal) &&
        needsNumber &&
        isOfMany(suffix.exec(key)?.[1] ?? '') &&
        !/\{\{(?:count|number)\}\}/.test(message)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no message is empty, and no sentence is left in English', async () => {
    const wrong = [...(await loaded)].filter(([key, message]) => {
      const model = englishMessages.get(key) ?? '';
      const words = model.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/g, '').match(/\p{L}{2,}/gu) ?? [];
      return message.trim() === '' || (words.length > 4 && message === model);
    });
    expect(wrong).toEqual([]);
  });

  test('the main process has its words, with the same placeholders', async () => {
    const { words } = (await import(`../../../electron/words/${language}.ts`)) as { words: Tree };
    const holes = (tree: Tree) => [...flatten(tree)].map(([key, message]) => [key, holesOf(message)]);
    expect(holes(words)).toEqual(holes(englishWords));
  });
});

test('French marks stay on the line of the word before them', async () => {
  const { words } = await import('../../../electron/words/fr.ts');
  const texts = [...flatten(await loadMessages('fr')), ...flatten(words)];
  const wrong = / [:;!?%»]|« |\p{L}[;!?»](?=\s|$)/u;
  expect(texts.filter(([, text]) => wrong.test(text.replace(/&\w+;/g, '')))).toEqual([]);
});

test('every English message is used', () => {
  const sources = globSync('{renderer,shared}/**/*.{ts,tsx}')
    .filter((file) => !/i18n.[a-z]{2}./.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, text = '']) => text)));
  const plain = found(/'([\w:.-]+)'/g);
  const templates = [...found(/`((?:[\w.:-]|\$\{[^`{}]*\})+)`/g)].map((text) => text.split(/\$\{[^}]*\}/));
  const references = [...englishMessages.values()].flatMap((message) =>
    [...message.matchAll(/\$t\(([^)]*)\)/g)].map(([, text = '']) => text.split(/\{\{[^}]*\}\}/)),
  );
  const patterns = [...templates.filter((parts) => /\w[.:]|[.:]\w/.test(parts.join(''))), ...references]
    .filter((parts) => parts.length > 1)
    .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`));
  /** By its whole path or without its area, or as part of a branch that is read at once. */
  const isUsed = (path: string): boolean => {
    const inArea = path.slice(path.indexOf(':') + 1);
    if ([path, inArea].some((each) => plain.has(each) || patterns.some((one) => one.test(each)))) return true;
    const dot = inArea.lastIndexOf('.');
    return dot > 0 && isUsed(path.slice(0, dot - inArea.length));
  };
  const keys = new Set([...englishMessages.keys()].map((key) => baseOf(key).replace(/_ordinal$/, '')));
  expect([...keys].filter((key) => !isUsed(key))).toEqual([]);
});
