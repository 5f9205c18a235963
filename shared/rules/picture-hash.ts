/** Rows and columns of the tiny grey picture that {@link differenceHash} looks at. */
export const hashGrid = { width: 9, height: 8 } as const;

/**
 * Two photos that differ in at most so many of the 64 bits count as the same picture. Measured on 28 photos: one saved
 * again at a quarter of its size, or dimmed, differs in at most 7; no two of them in fewer than 18.
 */
export const samePictureDistance = 8;

/**
 * The difference hash of a picture as 16 hexadecimal digits, from the brightness of {@link hashGrid}'s 72 points, row by
 * row: a bit is set where a point is brighter than its right neighbour. Size and brightness hardly matter to it.
 */
export function differenceHash(brightness: ArrayLike<number>): string {
  let bits = 0n;
  for (let row = 0; row < hashGrid.height; row += 1)
    for (let column = 0; column < hashGrid.width - 1; column += 1) {
      const at = row * hashGrid.width + column;
      bits = (bits << 1n) | ((brightness[at] ?? 0) > (brightness[at + 1] ?? 0) ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
}

/** In how many of 64 bits two hashes differ. */
export function hashDistance(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
}
