import type { Environment } from '../../shared/environment.ts';
import { showDirections } from '../../shared/rules/directions.ts';
import type { PackageKind } from '../package-kind.ts';
import { fill, type Words, words } from '../words/words.ts';

const names: Record<Environment, string> = {
  practice: 'Practice',
  stage: 'Stage',
  production: 'Production',
};

/** A file's name with the environment's word in it, so that no file of one environment passes for another's. */
export function fileNameIn(environment: Environment, name: string): string {
  const word = names[environment];
  return name.split(/[^\p{L}]+/u).includes(word) ? name : `${name} ${word}`;
}

/** The name of a file that the main process makes by itself: what it is, environment, day (of UTC). */
export function datedFileName(what: keyof Words['files'], environment: Environment, at: Date): string {
  return fill(words().files[what], { environment: names[environment], day: at.toISOString().slice(0, 10) });
}

const product = 'Partner Desk';

/**
 * The window's title: the page's own as long as it ends in the environment the program is in, else the product's.
 * The main process has the last word, so no page can name another environment, nor a name in it turn it around.
 * A package for tests says so first.
 */
export function windowTitle(environment: Environment, kind: PackageKind, pageTitle = ''): string {
  const ending = ` – ${names[environment]}`;
  const title = pageTitle.endsWith(ending) ? showDirections(pageTitle) : `${product}${ending}`;
  return kind === 'test-only' ? `TEST ONLY – ${title}` : title;
}
