/** Stands for bytes that are no letter in the encoding of a text. */
const lostLetter = '\ufffd';

/** `&#39;` and `&eacute;`: letters as pages of the web have them, which a program exported without reading them. */
const entity =
  /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|lig)|amp|lt|gt|quot|apos|nbsp|[lr][sda]quo|[nm]dash|hellip|euro|ord[fm]|deg|iexcl|iquest|middot|eth|thorn|shy);/i;

/** `Mu?oz` and `MU?OZ`; in `paid?Yes` only the blank is missing. */
const lostInside = /\p{L}\?+\p{Ll}|\p{Lu}\?+\p{Lu}|[\p{Lo}\p{M}]\?+\p{L}/u;
const allLost = /^\?{2,}(?:[\s?]*)$/;
/** Question marks of web addresses are meant. */
const address = /\S*(?:[/=]|\w\.\w)\S*/g;

/** True where letters of a text are lost, for which a program wrote a question mark or U+FFFD, or where it has {@link entity}. */
export function isGarbled(text: string): boolean {
  return hasLostLetters(text) || (text.includes('?') && hasQuestionMarks(text));
}

/** The same for an id, in which a question mark may be meant. */
export function hasLostLetters(text: string): boolean {
  return text.includes(lostLetter) || (text.includes('&') && entity.test(text));
}

/** The same for a name, which has no question marks. */
export function isGarbledName(text: string): boolean {
  return text.includes('?') || hasLostLetters(text);
}

function hasQuestionMarks(text: string): boolean {
  return allLost.test(text.trim()) || lostInside.test(text.replaceAll(address, ' '));
}
