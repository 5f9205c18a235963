/** `="000123"`, with which a sheet keeps a text from being taken for a number. */
const formulaText = /^=\s*"([^"]*)"$/;

/** A text without the marks that only tell a spreadsheet program that it is one: `="000123"`, `'000123`. */
export function withoutTextMarks(text: string): string {
  const [, quoted] = formulaText.exec(text) ?? [];
  return quoted ?? text.replace(/^'(?=[^'])/, '');
}
