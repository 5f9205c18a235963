/** `="000123"`, with which a sheet keeps a text from being taken for a number. */
const formulaText = /^=\s*"([^"]*)"$/;

/** Programs that know only this quote put it around a whole cell: SQL, old FoxPro. */
const singleQuoted = /^'([^']+)'$/;

/** A text without the marks that only tell a spreadsheet program that it is one: `="000123"`, `'000123`, `'000123'`. */
export function withoutTextMarks(text: string): string {
  const [, quoted] = formulaText.exec(text) ?? [];
  return quoted ?? singleQuoted.exec(text)?.[1] ?? text.replace(/^'(?=[^'])/, '');
}
