/** A column with few distinct values: each value once, and for each loan the index of its value; `''` means none. */
export type Codes = { values: string[]; of: Uint32Array };

/** An empty column for so many loans, and a function that sets a value. */
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

/** Which codes are wanted, by code; null where all are. A value that no loan has matches none. */
export function wantedCodes({ values }: Codes, wanted: readonly string[]): Uint8Array | null {
  if (wanted.length === 0) return null;
  const set = new Set(wanted);
  return Uint8Array.from(values, (value) => Number(set.has(value)));
}

/** How many loans have each value, the most frequent first; those without one are left out unless asked for. */
export function countCodes({ values, of }: Codes, withNone = false): { value: string; loans: number }[] {
  const counts = new Uint32Array(values.length);
  for (const code of of) counts[code] = (counts[code] ?? 0) + 1;
  return values
    .map((value, code) => ({ value, loans: counts[code] ?? 0 }))
    .filter(({ value, loans }) => loans > 0 && (withNone || value !== ''))
    .sort((a, b) => b.loans - a.loans || (a.value < b.value ? -1 : 1));
}
