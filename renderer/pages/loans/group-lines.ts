/** What a line of the list is: the heading of a group, or a row; both counted from 0. */
export type Line = { heading: number } | { row: number };

/** The lines of a list, its rows being in groups or not. Rows of folded groups have no line. */
export type ListLines = {
  total: number;
  /** Null behind the end. */
  at: (line: number) => Line | null;
  /** The rows on these lines, both included, as stretches of rows, both included. */
  rowsBetween: (first: number, last: number) => (readonly [from: number, to: number])[];
};

/** A list without groups: each line is a row. */
export function plainLines(total: number): ListLines {
  return {
    total,
    at: (line) => (line >= 0 && line < total ? { row: line } : null),
    rowsBetween: (first, last) => {
      const [from, to] = [Math.max(first, 0), Math.min(last, total - 1)];
      return from <= to ? [[from, to]] : [];
    },
  };
}

/** A list in groups: each has a heading, with its rows below unless it is folded. */
export function groupLines(
  groups: readonly { loans: number }[],
  isFolded: (group: number) => boolean,
): ListLines {
  const starts: { line: number; row: number; shown: number }[] = [];
  let [line, row] = [0, 0];
  for (const [at, { loans }] of groups.entries()) {
    const shown = isFolded(at) ? 0 : loans;
    starts.push({ line, row, shown });
    line += 1 + shown;
    row += loans;
  }
  const groupAt = (wanted: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.line ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    total: line,
    at: (wanted) => {
      const heading = groupAt(wanted);
      const start = starts[heading];
      if (!start || wanted < 0 || wanted >= line) return null;
      return wanted === start.line ? { heading } : { row: start.row + wanted - start.line - 1 };
    },
    rowsBetween: (first, last) => {
      const found: [number, number][] = [];
      for (let at = groupAt(Math.max(first, 0)); at < starts.length; at += 1) {
        const { line: heading, row: begin, shown } = starts[at] ?? { line: 0, row: 0, shown: 0 };
        if (heading > last) break;
        const from = Math.max(first - heading - 1, 0);
        const to = Math.min(last - heading - 1, shown - 1);
        if (from <= to) found.push([begin + from, begin + to]);
      }
      return found;
    },
  };
}
