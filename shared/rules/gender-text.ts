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

const words: Record<'female' | 'male' | 'unknown', string> = {
  female:
    'female f woman w mujer femenino femenina femme feminin feminino feminina mulher ж жен женский женщина',
  male: 'male man hombre h masculino homme masculin homem м муж мужской мужчина',
  unknown: 'unknown u other otro autre outro desconocido inconnu desconhecido',
};

const known = new Map(
  Object.entries(words).flatMap(([gender, list]) =>
    plainLetters(list)
      .split(' ')
      .map((word) => [word, gender as Member['gender']] as const),
  ),
);

/** Reads a column of genders as people write them in five languages; a blank cell is no gender yet. */
export function readGenders(column: readonly string[], mMeans?: 'male' | 'female'): GendersReading {
  const texts = column.map((text) => plainLetters(text.trim().replace(/\.$/, '')));
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
