/** A package that people get a copy of, in a bundle or as files. */
export type ShippedPackage = { name: string; version: string; licence: string; text: string };

/** Licences, by their SPDX names, under which anything may be shipped in a program under the MIT licence. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Zlib',
]);

/** Those that one package has because somebody looked: libheif is in a file of its own, unchanged, as its licence asks. */
const allowedFor: Record<string, string> = { 'libheif-js': 'LGPL-3.0' };

/** What is wrong with the licences of packages; empty if all may be shipped. */
export function licenceProblems(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, version, licence, text }) => {
    if (licence === '') return [`${name} ${version} names no licence`];
    if (!isAllowed(licence) && allowedFor[name] !== licence)
      return [`${name} ${version} is under ${licence}, which is not among those in build/licences/rules.ts`];
    return text === '' ? [`${name} ${version} has no text of its licence ${licence}`] : [];
  });
}

/** Reads SPDX's expressions: of licences joined by OR one is enough, by AND all are needed. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/^\((.*)\)$/g, '$1');
  if (/[()]/.test(plain)) return false;
  return plain.split(' OR ').some((either) => either.split(' AND ').every((one) => allowed.has(one.trim())));
}
