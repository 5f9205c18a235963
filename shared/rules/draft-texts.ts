import type { Config } from '../model/config.ts';
import type { DraftContent, Member } from '../model/draft.ts';
import type { Finding } from '../model/review.ts';
import { maybe } from './draft-finding.ts';
import { sentMembers } from './draft-payload.ts';
import { cleanText, countWords } from './text.ts';
import { firstPersonWords } from './writing-desk/first-person.ts';
import { contradictingWords } from './writing-desk/gender.ts';
import { detectLanguage, languageNamed, type StoryLanguage } from './writing-desk/language.ts';
import { beginsLikeUse, moneyIn } from './writing-desk/loan-use.ts';
import { namesIn, strangerIn, surnamesIn } from './writing-desk/names.ts';
import { emailsIn, phonesIn } from './writing-desk/private-data.ts';

/** A minimum that one partner enforces; Kiva's own is unknown (API.md §4.5), so it is only a hint. */
export const descriptionWords = 150;

/** What the checks of texts look at: texts as they are sent, and the language they seem to be in. */
type TextCheckInput = {
  draft: DraftContent;
  use: string;
  description: string;
  people: Member[];
  chosen: StoryLanguage | null;
  detected: StoryLanguage | null;
};

/**
 * What Kiva's reviewers may object to in the loan use and the description (API.md §4.5). Words are judged in the
 * language that the text is in; where that cannot be told, in the chosen one.
 */
export function checkTexts(draft: DraftContent, lists: Config | null): Finding[] {
  const description = cleanText(draft.description);
  const story: TextCheckInput = {
    draft,
    description,
    use: cleanText(draft.loanUse),
    people: sentMembers(draft).map(({ value }) => value),
    chosen: chosenLanguage(draft.languageId, lists),
    detected: detectLanguage(description),
  };
  return [...checkUse(story), ...checkDescription(story), ...checkPrivacy(story)];
}

/**
 * The chosen language of the texts, by its name in Kiva's list; without the list only the id of English is certain (API.md §3.3).
 * Null for none, and for one that Kiva's partners do not write in.
 */
export function chosenLanguage(id: string, lists: Config | null): StoryLanguage | null {
  const label = lists?.languages.find((choice) => choice.value === id)?.label;
  if (label !== undefined) return languageNamed(label);
  return !lists && id === '1' ? 'en' : null;
}

function checkUse({ use, draft, people, chosen, detected }: TextCheckInput): Finding[] {
  if (use === '') return [];
  const language = detected ?? chosen;
  const [name] = namesIn(
    use,
    people.map(({ givenName }) => givenName),
  );
  const money = moneyIn(use, draft.currency);
  return [
    ...(language && !beginsLikeUse(use, language) ? [maybe('loanUseStart', 'loanUse')] : []),
    ...(name ? [maybe('loanUseName', 'loanUse', { name })] : []),
    ...(money ? [maybe('loanUseMoney', 'loanUse', { money })] : []),
  ];
}

function checkDescription(story: TextCheckInput): Finding[] {
  const { description, people, chosen, detected } = story;
  const path = 'description';
  const words = countWords(description);
  const stranger = strangerIn(description, [...people.flatMap(namesOf), groupNameOf(story)]);
  const isOther = chosen !== null && detected !== null && chosen !== detected;
  return [
    ...(words > 0 && words < descriptionWords
      ? [maybe('descriptionShort', path, { words, least: descriptionWords })]
      : []),
    ...(isOther ? [maybe('descriptionLanguage', path, { chosen, detected })] : []),
    ...checkVoice(story),
    ...(stranger ? [maybe('strangerInText', path, { name: stranger })] : []),
  ];
}

function checkVoice({ description, people, chosen, detected }: TextCheckInput): Finding[] {
  const language = detected ?? chosen;
  if (!language) return [];
  const firstPerson = firstPersonWords(description, language, people.flatMap(namesOf));
  const gender = sharedGender(people);
  const words = gender ? contradictingWords(description, gender, language) : [];
  return [
    ...(firstPerson.length > 0 ? [maybe('firstPerson', 'description', { words: list(firstPerson) })] : []),
    ...(words.length > 0 ? [maybe('genderWords', 'description', { words: list(words) })] : []),
  ];
}

/** Private data in the loan use or the description (API.md §4.5). */
function checkPrivacy({ description, use, people, draft }: TextCheckInput): Finding[] {
  const texts = [['loanUse', use] as const, ['description', description] as const];
  return texts.flatMap(([path, text]) => [
    ...phonesIn(text).map((found) => maybe('phoneInText', path, { found })),
    ...emailsIn(text).map((found) => maybe('emailInText', path, { found })),
    ...surnamesIn(text, people, draft.location).map((name) => maybe('surnameInText', path, { name })),
  ]);
}

function namesOf({ givenName, familyName }: Member): string[] {
  return [givenName, familyName];
}

function groupNameOf({ draft }: TextCheckInput): string {
  return draft.loanType === 'group' ? draft.groupName : '';
}

/** The gender of all borrowers, or null where they differ or one is not known. */
function sharedGender(people: readonly Member[]): 'female' | 'male' | null {
  const [gender, ...others] = new Set(people.map((each) => each.gender));
  return others.length === 0 && (gender === 'female' || gender === 'male') ? gender : null;
}

function list(words: readonly string[]): string {
  return words.slice(0, 5).join(', ');
}
