import type { GuideName } from '../../../shared/model/guide.ts';
import { pictureName } from './guides.ts';

/** Addresses alone: a picture is read when it is shown. `npm run pictures` takes them all. */
const addresses = import.meta.glob<string>('./pictures/*/*.jpg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of a step's picture; a language without pictures has the English ones. */
export function pictureOf(language: string, guide: GuideName, step: string): string {
  const file = pictureName(guide, step);
  return addresses[`./pictures/${language}/${file}`] ?? addresses[`./pictures/en/${file}`] ?? '';
}
