import type { Language } from '../../shared/language.ts';
import { type DatePattern, writtenDate } from '../../shared/rules/written-dates.ts';
import { datePatternOf } from './date-pattern.ts';

/**
 * The locale of a region's numbers, clocks and dates by numbers. As the page's language is written there, where that is
 * known (`en-KE`), else as the region's main language is, with the digits 0 to 9 all the same. Null: the computer's.
 */
export function regionLocale(language: Language, region: string | null): string {
  if (region === null) return new Intl.NumberFormat().resolvedOptions().locale;
  const own = new Intl.Locale(spoken(language), { region });
  const { locale } = new Intl.NumberFormat(own).resolvedOptions();
  if (new Intl.Locale(locale).region === region) return own.toString();
  return new Intl.Locale(new Intl.Locale('und', { region }).maximize(), {
    numberingSystem: 'latn',
  }).toString();
}

/** The locale of dates in words: the page's language, in the region's way where it has one, with the region's digits. */
export function wordLocale(language: Language, numbers: string): string {
  const { numberingSystem } = new Intl.NumberFormat(numbers).resolvedOptions();
  const { region } = new Intl.Locale(numbers).maximize();
  return new Intl.Locale(spoken(language), { ...(region && { region }), numberingSystem }).toString();
}

/** Pseudo languages have English dates. */
function spoken(language: Language): string {
  return language === 'en-XA' || language === 'ar-XB' ? 'en' : language;
}

/** The first day of a region's week, 0 being Sunday. */
export function firstDayOfWeek(locale: string): DayOfWeek {
  const week = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return ((week.getWeekInfo?.().firstDay ?? 1) % 7) as DayOfWeek;
}

/** A day of the week, 0 being Sunday. */
export type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

let dates = datePatternOf();

/** The order in which the region writes dates by numbers. */
export function regionDates(): DatePattern {
  return dates;
}

/** A day as the region writes it that can be read in one way only, for texts that say how to write one. */
export function exampleDay(): string {
  return writtenDate('2026-12-25', dates);
}

/** The same of a month. */
export function exampleMonth(): string {
  return writtenDate('2026-11', dates);
}

/** Takes the order of another locale. */
export function setRegionDates(locale: string): void {
  dates = datePatternOf(locale);
}

/**
 * The countries that a person can choose from: those of Kiva's partners, past and present, and of their coordinators,
 * as ISO 3166-1 alpha-2.
 */
export const regions = [
  ...[
    'AF',
    'AL',
    'AM',
    'AR',
    'AU',
    'AZ',
    'BA',
    'BD',
    'BE',
    'BF',
    'BG',
    'BI',
    'BJ',
    'BO',
    'BR',
    'BT',
    'BW',
    'BZ',
  ],
  ...[
    'CA',
    'CD',
    'CG',
    'CH',
    'CI',
    'CL',
    'CM',
    'CN',
    'CO',
    'CR',
    'DE',
    'DO',
    'EC',
    'EG',
    'ES',
    'ET',
    'FJ',
    'FR',
  ],
  ...[
    'GB',
    'GE',
    'GH',
    'GM',
    'GN',
    'GT',
    'GU',
    'GW',
    'HN',
    'HT',
    'ID',
    'IE',
    'IL',
    'IN',
    'IQ',
    'IT',
    'JM',
    'JO',
  ],
  ...[
    'KE',
    'KG',
    'KH',
    'KZ',
    'LA',
    'LB',
    'LK',
    'LR',
    'LS',
    'LV',
    'MA',
    'MD',
    'MG',
    'ML',
    'MM',
    'MN',
    'MR',
    'MW',
  ],
  ...[
    'MX',
    'MZ',
    'NA',
    'NE',
    'NG',
    'NI',
    'NL',
    'NP',
    'NZ',
    'PA',
    'PE',
    'PG',
    'PH',
    'PK',
    'PR',
    'PS',
    'PT',
    'PY',
  ],
  ...[
    'RO',
    'RU',
    'RW',
    'SA',
    'SB',
    'SD',
    'SL',
    'SN',
    'SO',
    'SR',
    'SS',
    'ST',
    'SV',
    'TD',
    'TG',
    'TH',
    'TJ',
    'TL',
  ],
  ...[
    'TN',
    'TO',
    'TR',
    'TZ',
    'UA',
    'UG',
    'US',
    'UY',
    'UZ',
    'VE',
    'VI',
    'VN',
    'VU',
    'WS',
    'XK',
    'YE',
    'ZA',
    'ZM',
    'ZW',
  ],
];
