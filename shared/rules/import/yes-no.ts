import { plainLetters } from '../letters.ts';

const yes = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'ok',
  '✓',
  '✔',
  'si',
  's',
  'verdadero',
  'oui',
  'o',
  'vrai',
  'sim',
  'verdadeiro',
  'да',
  'д',
  'истина',
]);
const no = new Set(['', 'no', 'n', 'false', '0', '-', 'falso', 'non', 'faux', 'nao', 'нет', 'н', 'ложь']);

/** Yes or no as people write it in five languages; blank is no; null where it is neither. */
export function readYesNo(text: string): boolean | null {
  const plain = plainLetters(text.trim());
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : null;
}
