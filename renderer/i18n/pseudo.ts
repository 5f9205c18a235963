import { messages as english } from './en/messages.ts';
import type { MessageTree } from './languages.ts';

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', s: 'š', u: 'û', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
};

/** Placeholders, references to other messages and tags, which stay as they are. */
const fixed = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>)/;

/** 40 % longer, as the longest translations are: the last vowels are drawn out. Brackets show where a text is cut. */
function longer(message: string): string {
  const parts = message
    .split(fixed)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter),
    );
  const length = parts.filter((_, index) => index % 2 === 0).join('').length;
  return `[${parts.join('')}${' ~~~'.repeat(Math.ceil((length * 0.4) / 4))}]`;
}

const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'];

/** Each letter is one of a script that runs from right to left. */
function rightToLeft(message: string): string {
  const letterFor = (letter: string) => arabic[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
  return message
    .split(fixed)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[a-zA-Z]/g, letterFor)))
    .join('');
}

function mapMessages(tree: MessageTree, change: (message: string) => string): MessageTree {
  const changed = Object.entries(tree).map(([name, value]) => [
    name,
    typeof value === 'string' ? change(value) : mapMessages(value, change),
  ]);
  return Object.fromEntries(changed);
}

/** English in brackets, with accents and 40 % longer, to find what was never a message and what is cut. */
export const longerMessages = mapMessages(english, longer);

/** English as a script from right to left has it, to find what does not turn round with it. */
export const rightToLeftMessages = mapMessages(english, rightToLeft);
