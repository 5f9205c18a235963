/** JPEG qualities from the best worth its bytes to the least that still looks good. */
const best = 90;
const least = 50;

/**
 * The best quality (0 to 1, as canvases take it) that fits, in at most seven tries; null if not even the least does.
 * `fits` must hold for a lower quality wherever it holds for a higher one.
 */
export async function bestQuality(fits: (quality: number) => Promise<boolean>): Promise<number | null> {
  if (await fits(best / 100)) return best / 100;
  if (!(await fits(least / 100))) return null;
  let [good, bad] = [least, best];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await fits(middle / 100)) good = middle;
    else bad = middle;
  }
  return good / 100;
}
