/** JPEG qualities in percent, from the best that is worth its bytes to the least that still looks good. */
const qualities = [90, 85, 80, 75, 70, 65, 60, 55, 50] as const;

/**
 * The best quality (0 to 1, as canvases take it) that fits, in at most five tries; null if not even the least does.
 * `fits` must hold for a lower quality wherever it holds for a higher one.
 */
export async function bestQuality(fits: (quality: number) => Promise<boolean>): Promise<number | null> {
  const share = (index: number): number => (qualities[index] ?? 0) / 100;
  if (await fits(share(0))) return share(0);
  let bad = 0;
  let good: number = qualities.length;
  while (good - bad > 1) {
    const middle = Math.floor((bad + good) / 2);
    if (await fits(share(middle))) good = middle;
    else bad = middle;
  }
  return good < qualities.length ? share(good) : null;
}
