import { plainLetters } from '../letters.ts';

const wordsOf = (list: string) => new Set(list.split('|').map(plainLetters));

const yes = wordsOf(
  'yes|y|true|1|x|ok|+|✓|✔|☑|signed|sí|s|verdadero|firmado|firmada|oui|o|vrai|signé|signée|sim|verdadeiro|assinado|assinada|да|д|истина|есть|подписано|подписан',
);
const no = wordsOf(
  '|no|n|false|0|-|–|—|✗|✘|☐|not signed|unsigned|falso|no firmado|no firmada|sin firmar|non|faux|non signé|non signée|não|não assinado|não assinada|нет|н|ложь|не подписано|не подписан',
);

/** Yes or no as people write it in five languages; blank is no; null where it is neither. */
export function readYesNo(text: string): boolean | null {
  const plain = plainLetters(text.trim().replaceAll(/\s+/g, ' '));
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : null;
}
