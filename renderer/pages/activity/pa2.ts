/** Kiva's site for partners (authentication.txt); that of Stage is not known, so there only the way is told. */
export const pa2 = 'https://partners.kiva.org/';
