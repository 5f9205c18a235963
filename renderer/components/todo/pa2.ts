/** Kiva's site for partners. Stage's own is not documented, so there the page only describes the way. */
export const pa2 = 'https://partners.kiva.org/';
