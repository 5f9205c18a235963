import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankSecrets, mark } from '../../../electron/secrets/blank.ts';

// What `blankSecrets` finds of a secret that was cut off, against a search letter by letter.

/** Few letters, so that beginnings and ends repeat within a secret. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 40 });

describe('a secret that was cut off', () => {
  it('is blanked as far as a search letter by letter finds it', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(40), fc.boolean(), (secret, around, kept, atEnd) => {
        const part = atEnd ? secret.slice(0, kept) : secret.slice(-kept || secret.length);
        const text = atEnd ? around + part : part + around;
        expect(blankSecrets(text, [secret])).toBe(letterByLetter(text, secret));
      }),
      { numRuns: 3000 },
    );
  });
});

function letterByLetter(text: string, form: string): string {
  const hidden = new Set<number>();
  const hide = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) hidden.add(at);
  };

  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) hide(at, at + form.length);
  const longest = (holds: (kept: number) => boolean): number => {
    for (let kept = form.length - 1; kept >= 8; kept -= 1) if (holds(kept)) return kept;
    return 0;
  };
  const end = longest((kept) => text.endsWith(form.slice(0, kept)));
  const start = longest((kept) => text.startsWith(form.slice(-kept)));
  hide(text.length - end, text.length);
  hide(0, start);
  return withMarks(text, hidden);
}

function withMarks(text: string, hidden: ReadonlySet<number>): string {
  let left = '';
  for (let at = 0; at < text.length; at += 1) {
    if (!hidden.has(at)) left += text[at];
    else if (!hidden.has(at - 1)) left += mark;
  }
  return left;
}
