import { finish, type Steps } from './steps.ts';

/** Languages of the program and of Kiva's partners, as far as CLDR has them; each gives the names of months and the words between. */
const languages =
  'en es fr pt ru it de nl pl el id ms vi sw ar fa km my lo th ne hi bn si ta te mr gu pa ur am ti uz ky kk tg az ka hy uk ro sq sr sr-Latn bs tr mn fil rw rn mg so ha yo ig zu xh sn ln lg ny om wo ps he ku jv su ceb tk';

/** The first of them are those of the program itself. */
const ofProgram = 5;

/** Names that CLDR lacks: those of Haitian Creole, and September as Peru and Uruguay spell it. */
const more = [
  ...'janvye fevriye mas avril me jen jiye out septanm oktob novanm desanm'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
  ['setiembre', 9] as const,
];

/** Calendars that partners' computers write with month names of their own, in the languages that do. */
const otherCalendars = [
  ...['fa', 'ps', 'en', 'tg'].map((language) => [language, 'persian'] as const),
  ...['am', 'ti', 'en'].map((language) => [language, 'ethiopic'] as const),
  ...['ar', 'en', 'ur', 'fa'].map((language) => [language, 'islamic-umalqura'] as const),
];

type MonthNames = {
  /** Months by their names without case, accents and points; more than one where languages differ. */
  months: ReadonlyMap<string, ReadonlySet<number>>;
  /** Those of the languages of the program, of which people write the beginning alone. */
  common: ReadonlyMap<string, number>;
  /** Days of the week. */
  weekdays: ReadonlySet<string>;
  /** Words that stand in dates and say nothing: days of the week, `de`, `г.`. */
  fillers: ReadonlySet<string>;
  /** Names of months in calendars that are not Gregorian. */
  foreign: ReadonlySet<string>;
};

/** Accents on letters that are read without them too; in Thai or Burmese they tell one name from another. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}])\p{Mn}+/gu;

/** The words of a date without case and accents, numbers apart. */
export function dateWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(accents, '').toLowerCase().normalize('NFC');
  return plain.match(/\d+|[^\d\s,.،/()«»“”„"-]+/gu) ?? [];
}

let read: MonthNames | null = null;

/** The names of all languages. Reading CLDR takes a tenth of a second, so it is done once and only for a date with letters. */
export function monthNames(): MonthNames {
  read ??= finish(readNames());
  return read;
}

/** Reads what {@link monthNames} has, a language in each step, for who checks thousands of rows in steps. */
export function* makeMonthNames(): Steps<void> {
  read ??= yield* readNames();
}

const ordinals =
  'st nd rd th er ere eme ro ero o a ° º ª d de del di da do of the on le el la а г год года р року ж й е го';

function* readNames(): Steps<MonthNames> {
  const months = new Map<string, Set<number>>();
  const common = new Map<string, number>();
  const weekdays = new Set<string>();
  const fillers = new Set(ordinals.split(' '));
  const add = (words: string[], month: number) => {
    const name = words.filter((word) => !/^\d+$/.test(word)).join(' ');
    if (name !== '' && words.every((word) => !/^\d+$/.test(word)))
      months.set(name, (months.get(name) ?? new Set()).add(month));
  };
  for (const [place, language] of languages.split(' ').entries()) {
    yield;
    const formats = formatsOf(language, 'gregory');
    for (let month = 1; month <= 12; month += 1)
      // The third of these twelve months is every day of the week in turn.
      for (const format of formats)
        for (const { type, value } of format.formatToParts(Date.UTC(2026, month - 1, 3))) {
          const words = dateWords(value);
          if (type === 'month') add(words, month);
          if (type === 'month' && place < ofProgram) common.set(words.join(' '), month);
          if (type === 'weekday') for (const word of words) weekdays.add(word);
          if (type === 'literal' || type === 'weekday') for (const word of words) fillers.add(word);
        }
  }
  for (const [name, month] of more) add([name], month);
  const foreign = new Set<string>();
  for (const [language, calendar] of otherCalendars) {
    yield;
    for (const name of foreignMonths(language, calendar)) foreign.add(name);
  }
  for (const name of months.keys()) {
    fillers.delete(name);
    foreign.delete(name);
  }
  return { months, common, weekdays, fillers, foreign };
}

function formatsOf(language: string, calendar: string): Intl.DateTimeFormat[] {
  const common = { calendar, numberingSystem: 'latn', timeZone: 'UTC' } as const;
  return (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { ...common, month }),
    new Intl.DateTimeFormat(language, {
      ...common,
      weekday: month,
      day: 'numeric',
      month,
      year: 'numeric',
    }),
  ]);
}

const halfMonth = 15 * 86_400_000;

function foreignMonths(language: string, calendar: string): string[] {
  return formatsOf(language, calendar).flatMap((format) =>
    Array.from({ length: 26 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2026, 0, 1) + index * halfMonth);
      return dateWords(parts.find(({ type }) => type === 'month')?.value ?? '').join(' ');
    }).filter((name) => name !== '' && !/\d/.test(name)),
  );
}
