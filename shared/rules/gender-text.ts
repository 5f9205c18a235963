import type { Member } from '../model/draft.ts';
import { plainLetters } from './letters.ts';

/**
 * A column of genders, read. `ambiguous`: it has M and nothing that says whether that is male (F and M) or the
 * Spanish "mujer" (H and M). `invalid`: `text` in `row` (from 0) is none of the known words.
 */
export type GendersReading =
  | { kind: 'clear'; genders: Member['gender'][] }
  | { kind: 'ambiguous'; text: string }
  | { kind: 'invalid'; row: number; text: string };

/** As people and lending programs write them in five languages; `|` between them, without the points of abbreviations. */
const words: Record<'female' | 'male' | 'unknown', string> = {
  female:
    'female|f|fem|woman|w|mujer|femenino|femenina|hembra|femme|femelle|féminin|féminine|feminino|feminina|mulher|fêmea|ж|жен|женск|женский|женщина',
  male: 'male|masc|man|hombre|h|varón|macho|masculino|masculina|masculin|homme|mâle|homem|м|муж|мужск|мужской|мужчина',
  unknown:
    'unknown|not known|not stated|not specified|not given|prefer not to say|u|other|desconocido|desconocida|no se sabe|no especificado|no indicado|sin especificar|sin dato|otro|otra|inconnu|inconnue|non précisé|non renseigné|non spécifié|non indiqué|autre|desconhecido|desconhecida|não informado|não especificado|não indicado|outro|outra|неизвестно|неизвестен|неизвестный|не известно|не указан|не указано|не определен|не определено|другой|другое|иное',
};

const known = new Map(
  Object.entries(words).flatMap(([gender, list]) =>
    list.split('|').map((word) => [plainLetters(word), gender as Member['gender']] as const),
  ),
);

/** Reads a column of genders as people write them in five languages; a blank cell is no gender yet. */
export function readGenders(column: readonly string[], mMeans?: 'male' | 'female'): GendersReading {
  const texts = column.map((text) => plainLetters(text.trim().replace(/\.$/, '').replaceAll(/\s+/g, ' ')));
  const m = meaningOfM(texts) ?? mMeans;
  const bad = texts.findIndex((text) => text !== '' && text !== 'm' && !known.has(text));
  if (bad >= 0) return { kind: 'invalid', row: bad, text: column[bad]?.trim() ?? '' };
  const lone = texts.indexOf('m');
  if (lone >= 0 && !m) return { kind: 'ambiguous', text: column[lone]?.trim() ?? '' };
  return { kind: 'clear', genders: texts.map((text) => (text === 'm' ? m : known.get(text)) ?? '') };
}

/** Beside hombre, M is mujer; beside F or female it is male. Both at once say nothing. */
function meaningOfM(texts: readonly string[]): 'male' | 'female' | undefined {
  const isSpanish = texts.some((text) => /^h(?:ombre)?$/.test(text));
  const isLatin = texts.some((text) => /^[fw]/.test(text) && known.has(text));
  if (isSpanish === isLatin) return undefined;
  return isSpanish ? 'female' : 'male';
}
