import { languages, type SpokenLanguage } from '../language.ts';
import { plainLetters } from './letters.ts';

/** The fields of templates of journals. */
export const templateFields = [
  'first name',
  'name',
  'activity',
  'place',
  'loan use',
  'amount repaid',
  'loan id',
] as const;

/** One of {@link templateFields}. */
export type TemplateField = (typeof templateFields)[number];

/**
 * What stands in the braces, in {@link templateFields}' order. A template is stored as it was typed and read in all languages,
 * so that colleagues may use each other's; no name is that of another field elsewhere.
 */
const namesOf: Record<SpokenLanguage, readonly string[]> = {
  en: templateFields,
  fr: ['prénom', 'nom', 'activité', 'lieu', 'utilisation du prêt', 'montant remboursé', 'ID du prêt'],
  es: [
    'nombre de pila',
    'nombre',
    'actividad',
    'lugar',
    'uso del préstamo',
    'monto reembolsado',
    'ID del préstamo',
  ],
  pt: [
    'primeiro nome',
    'nome',
    'atividade',
    'local',
    'uso do empréstimo',
    'valor reembolsado',
    'ID do empréstimo',
  ],
  ru: ['имя', 'полное имя', 'вид деятельности', 'место', 'цель кредита', 'погашенная сумма', 'ID кредита'],
};

const isSpoken = (language: string): language is SpokenLanguage =>
  (languages as readonly string[]).includes(language);

/** The name of a field in a language of the program, in English for any other. */
export function fieldName(field: TemplateField, language: string): string {
  return namesOf[isSpoken(language) ? language : 'en'][templateFields.indexOf(field)] ?? field;
}

/** A field as a template has it. */
export function bracesOf(field: TemplateField, language: string): string {
  return `{${fieldName(field, language)}}`;
}

const bare = (name: string): string => plainLetters(name).trim().replaceAll(/\s+/g, ' ');

const byName = new Map(
  languages.flatMap((language) => templateFields.map((field) => [bare(fieldName(field, language)), field])),
);

/** A field in a text: as it stands there, and where. */
export type BracedField = { field: TemplateField; text: string; index: number };

/** The fields of a text by their names in any language, whatever the case, accents and spaces. */
export function bracedFields(text: string): BracedField[] {
  return [...text.matchAll(/\{([\p{L}\p{M}\s]{1,60})\}/gu)].flatMap(({ 0: braced, 1: name = '', index }) => {
    const field = byName.get(bare(name));
    return field ? [{ field, text: braced, index }] : [];
  });
}

/**
 * The field that a text before the caret begins in a brace, such as `{fi`, and what is left to write of it; null where none
 * does, or the brace is closed behind the caret. Names of the person's language come first.
 */
export function begunField(
  before: string,
  behind: string,
  language: string,
): { field: TemplateField; name: string; rest: string } | null {
  const typed = /\{(?<name>[\p{L}\p{M} ]*)$/u.exec(before)?.groups?.name;
  if (typed === undefined || /^[\p{L}\p{M} ]*\}/u.test(behind)) return null;
  const plain = plainLetters(typed);
  for (const each of [language, ...languages]) {
    const field = templateFields.find((one) => plainLetters(fieldName(one, each)).startsWith(plain));
    const name = field && fieldName(field, each);
    if (field && name !== undefined) return { field, name, rest: `${name.slice(typed.length)}}` };
  }
  return null;
}
