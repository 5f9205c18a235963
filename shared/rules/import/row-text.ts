const longest = 60;

/** A row as one short text by which a person knows it again: its cells in which something stands. */
export function rowText(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
