import type { StoryLanguage } from './language.ts';

/** How a use begins: in English "to …", elsewhere with the like of it or with the infinitive alone. */
const starts: Record<StoryLanguage, RegExp> = {
  en: /^to\s+\p{L}/iu,
  es: /^(?:para|a|en|por|la|el|los|las)\s|^\p{L}+(?:ar|er|ir|ír)(?:se|l[aoe]s?)?(?!\p{L})/iu,
  fr: /^(?:pour|afin|à|de|en)\s|^(?:d|l)['’]|^(?:s['’]|se\s)?\p{L}+(?:er|ir|re|oir)(?!\p{L})/iu,
  pt: /^(?:para|a|em|por|na|no)\s|^\p{L}+(?:ar|er|ir|or|ôr)(?:-se)?(?!\p{L})/iu,
  ru: /^(?:на|для|чтобы|в|с целью)\s|^\p{L}+(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/iu,
};

/**
 * True where a loan use completes PA2's "This borrower will use this loan: …" (API.md §4.5), as "to buy seeds" does,
 * and in other languages "para comprar semillas" or "comprar semillas".
 */
export function beginsLikeUse(use: string, language: StoryLanguage): boolean {
  return starts[language].test(use);
}

/** An amount of money in a loan use, where kiva.org prints the amount itself (API.md §4.5). */
export function moneyIn(use: string, currency: string): string | null {
  const code = /^[A-Z]{3}$/.test(currency) ? `|${currency}` : '';
  const sign = `(?:\\p{Sc}|USD${code})`;
  const number = '\\d[\\d.,\\u00a0 ]*';
  return new RegExp(`${sign}\\s?${number}|${number}${sign}(?!\\p{L})`, 'u').exec(use)?.[0].trim() ?? null;
}
