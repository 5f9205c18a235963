import { ACTIVITIES, type Activity } from './activities.ts';
import { COUNTRIES } from './countries.ts';
import type { Country } from './country.ts';

/** One row of config/locales: one currency with one language (API.md §1.5). */
export interface Locale {
  readonly currency: string;
  readonly language_code: string;
  readonly language_name: string;
  readonly language_id: number;
}

/** One row of config/themes. */
export interface Theme {
  readonly theme_type_id: number;
  readonly theme_type: string;
}

/** One row of config/locations. A draft must send `full_name` byte by byte. */
export interface Location {
  readonly country: string;
  readonly location: string;
  readonly full_name: string;
}

/** The four lists of the config endpoints. */
export interface ConfigLists {
  readonly activities: readonly Activity[];
  readonly locales: readonly Locale[];
  readonly themes: readonly Theme[];
  readonly locations: readonly Location[];
}

/** 1 and 2 are known (API.md §3.3); 3 to 5 are made up. */
const LANGUAGES: ReadonlyMap<string, readonly [id: number, name: string]> = new Map([
  ['EN', [1, 'English']],
  ['ES', [2, 'Spanish']],
  ['FR', [3, 'French']],
  ['PT', [4, 'Portuguese']],
  ['RU', [5, 'Russian']],
]);

/** Ids seen in Kiva's samples (API.md §3.4); those from 301 on are made up for names that PA2 shows. */
const THEMES: readonly Theme[] = [
  { theme_type_id: 1, theme_type: 'Green' },
  { theme_type_id: 2, theme_type: 'Higher Education' },
  { theme_type_id: 29, theme_type: 'Vulnerable Populations' },
  { theme_type_id: 48, theme_type: 'General' },
  { theme_type_id: 63, theme_type: 'Community Impact Loan' },
  { theme_type_id: 98, theme_type: 'SME' },
  { theme_type_id: 105, theme_type: 'Water and Sanitation' },
  { theme_type_id: 228, theme_type: 'Micro-enterprise' },
  { theme_type_id: 246, theme_type: 'Vulnerable Populations (Refugees Kenya)' },
  { theme_type_id: 301, theme_type: 'Agriculture' },
  { theme_type_id: 302, theme_type: 'Bridge/Income Smoothing' },
  { theme_type_id: 303, theme_type: 'General (Women)' },
  { theme_type_id: 304, theme_type: 'Livestock and Fishing' },
  { theme_type_id: 305, theme_type: 'Primary/Secondary Education' },
];

function localesOf(country: Country): Locale[] {
  return country.languages.map((code) => {
    const [id, name] = LANGUAGES.get(code) ?? [0, code];
    return { currency: country.currency, language_code: code, language_name: name, language_id: id };
  });
}

/** How PA2 writes a place: `Place: Country` (API.md §1.5). */
export function fullName(place: string, country: string): string {
  return `${place}: ${country}`;
}

function locationsOf(country: Country): Location[] {
  return country.places.map((place) => ({
    country: country.name,
    location: place,
    full_name: fullName(place, country.name),
  }));
}

/** The practice lists. Locales hold the same row twice where two countries share currency and language. */
export const CONFIG_LISTS: ConfigLists = {
  activities: ACTIVITIES,
  locales: COUNTRIES.flatMap(localesOf),
  themes: THEMES,
  locations: COUNTRIES.flatMap(locationsOf),
};
