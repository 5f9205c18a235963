import { AFRICA } from './countries-africa.ts';
import { AMERICAS } from './countries-americas.ts';
import { ASIA } from './countries-asia.ts';
import type { Country } from './country.ts';

/** Every country of the practice data: Latin, Cyrillic, Georgian and Arabic script; 0, 2 and 3 decimals. */
export const COUNTRIES: readonly Country[] = [...AFRICA, ...AMERICAS, ...ASIA];

/** Local units for one US dollar by ISO code; US dollars are among them. */
export const UNITS_PER_USD: ReadonlyMap<string, number> = new Map(
  COUNTRIES.map((country) => [country.currency, country.perUsd]),
);

/** The country of that name. Throws a RangeError when there is none. */
export function countryNamed(name: string): Country {
  const country = COUNTRIES.find((candidate) => candidate.name === name);
  if (!country) throw new RangeError(`no practice country is called ${name}`);
  return country;
}
