import type { JournalCandidate } from '../model/journal-candidate.ts';
import type { JournalFacts, JournalTexts } from '../model/journal-template.ts';
import { type JournalEntry, type JournalsContent, journalEntrySchema } from '../model/work.ts';
import { firstNameIn } from './first-name.ts';
import { cleanSubject } from './journal-text.ts';
import { bracedFields, type TemplateField } from './template-fields.ts';
import { cleanId } from './text.ts';

/** The facts of a loan for templates; `money` formats an amount for the person's region. */
export function factsOf(
  loan: JournalCandidate,
  money: (amount: string, currency: string) => string,
): JournalFacts {
  const facts = {
    firstName: firstNameOf(loan),
    name: loan.name,
    activity: loan.activity,
    place: townOf(loan.place),
    loanUse: loan.loanUse,
    repaid: loan.repaid === '' ? '' : money(loan.repaid, loan.currency),
    language: loan.language,
  };
  const most = { loanUse: 2_000, repaid: 100, language: 10 };
  const cut = Object.entries(facts).map(([key, text]) => [
    key,
    cleanSubject(text).slice(0, most[key as keyof typeof most] ?? 300),
  ]);
  return Object.fromEntries(cut) as JournalFacts;
}

/** A borrower by the given name of the draft, else by the name if that tells it; a group by its name. */
function firstNameOf({ name, givenName, borrowerCount, place }: JournalCandidate): string {
  if (borrowerCount !== null && borrowerCount > 1) return name;
  return givenName.trim() || firstNameIn(name, place);
}

/** Kiva's locations end in the country ("Nakuru: Kenya"), which nobody would write into a sentence. */
function townOf(place: string): string {
  return place.replace(/:[^:]*$/, '');
}

/** A journal that follows the template of its work. */
export type FollowingEntry = JournalEntry & { facts: JournalFacts };

/** True for a journal that a change of the template changes. */
export function followsTemplate(entry: JournalEntry): entry is FollowingEntry {
  return entry.facts !== undefined && entry.byHand !== true;
}

/** The texts of a template for one loan. Unknown fields keep their braces, so that a person notices them. */
export function fillTemplate(template: JournalTexts, entry: FollowingEntry): JournalTexts {
  return fillerOf(template)(entry);
}

/** A template that is taken apart once and filled for thousands of loans. */
function fillerOf(template: JournalTexts): (entry: FollowingEntry) => JournalTexts {
  const [subject, body] = [partsOf(template.subject), partsOf(template.body)];
  return ({ facts, loanId }) => {
    const { firstName, name, activity, place, loanUse, repaid } = facts;
    const values: Record<TemplateField, string> = {
      'first name': firstName,
      name,
      activity,
      place,
      'loan use': loanUse,
      'amount repaid': repaid,
      'loan id': cleanId(loanId),
    };
    const fill = (parts: readonly TemplatePart[]) =>
      parts.map(({ text, field }) => (field && values[field]) || text).join('');
    return { subject: limited('subject', fill(subject)), body: limited('body', fill(body)) };
  };
}

/** A piece of a template: text, or a field as it stands there. */
type TemplatePart = { text: string; field?: TemplateField };

function partsOf(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const { text, field, index } of bracedFields(template)) {
    parts.push({ text: template.slice(at, index) }, { text, field });
    at = index + text.length;
  }
  return [...parts, { text: template.slice(at) }];
}

/** A text that is too long to be kept stands unfilled: it is never cut in the middle. */
function limited(field: 'subject' | 'body', text: string): string {
  const most = journalEntrySchema.shape[field].maxLength ?? Number.POSITIVE_INFINITY;
  return text.length <= most ? text : '';
}

/** The journals with a template; those that follow it say what it says now. */
export function applyTemplate(journals: JournalsContent, template: JournalTexts): JournalsContent {
  const fill = fillerOf(template);
  return { template, entries: journals.entries.map((entry) => following(fill, entry)) };
}

/** A journal back under the template, after a person wrote it by hand. */
export function resetToTemplate(template: JournalTexts, { byHand, ...entry }: JournalEntry): JournalEntry {
  return following(fillerOf(template), entry);
}

function following(fill: ReturnType<typeof fillerOf>, entry: JournalEntry): JournalEntry {
  if (!followsTemplate(entry)) return entry;
  const texts = fill(entry);
  return texts.subject === entry.subject && texts.body === entry.body ? entry : { ...entry, ...texts };
}
