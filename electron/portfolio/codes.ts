/** A dictionary-encoded column: each distinct value once, and the index of its value for each loan; `''` means none. */
export type Codes = { values: string[]; of: Uint32Array };

/** Creates an empty column for `count` loans, and a function that sets a value. */
export function codesFor(count: number): { codes: Codes; put: (at: number, value: string | null) => void } {
  const codes: Codes = { values: [''], of: new Uint32Array(count) };
  const known = new Map<string, number>([['', 0]]);
  const put = (at: number, value: string | null): void => {
    const text = value ?? '';
    let code = known.get(text);
    if (code === undefined) {
      code = known.size;
      known.set(text, code);
      codes.values.push(text);
    }
    codes.of[at] = code;
  };
  return { codes, put };
}

/** A flag for each code: whether it is wanted; null if all are. A value that no loan has matches none. */
export function wantedCodes({ values }: Codes, wanted: readonly string[]): Uint8Array | null {
  if (wanted.length === 0) return null;
  const set = new Set(wanted);
  return Uint8Array.from(values, (value) => Number(set.has(value)));
}

/** Counts the loans of each value, most frequent first; loans without one only if `withNone`. */
export function countCodes({ values, of }: Codes, withNone = false): { value: string; loans: number }[] {
  const counts = new Uint32Array(values.length);
  for (const code of of) counts[code] = (counts[code] ?? 0) + 1;
  return values
    .map((value, code) => ({ value, loans: counts[code] ?? 0 }))
    .filter(({ value, loans }) => loans > 0 && (withNone || value !== ''))
    .sort((a, b) => b.loans - a.loans || (a.value < b.value ? -1 : 1));
}
