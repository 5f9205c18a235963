/**
 * How many letters must be changed, added, taken away or swapped with their neighbour to make one text of the other
 * (optimal string alignment); `most` + 1 as soon as it is clear that more are needed.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1)
      line.push(step(one, other, row, column, { line, above, before }));
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return above[other.length] ?? most + 1;
}

type Lines = { line: number[]; above: number[]; before: number[] };

function step(
  one: string,
  other: string,
  row: number,
  column: number,
  { line, above, before }: Lines,
): number {
  const far = Number.POSITIVE_INFINITY;
  const same = one[row - 1] === other[column - 1];
  const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return Math.min(
    (above[column] ?? far) + 1,
    (line[column - 1] ?? far) + 1,
    (above[column - 1] ?? far) + (same ? 0 : 1),
    swapped ? (before[column - 2] ?? far) + 1 : far,
  );
}
