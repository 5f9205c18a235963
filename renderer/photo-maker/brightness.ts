/** The brightness (0 to 255) of each point of RGBA pixels, as the eye weighs the colours (ITU-R BT.601). */
export function brightnessOf(rgba: Uint8ClampedArray): Uint8Array {
  const brightness = new Uint8Array(rgba.length / 4);
  for (let point = 0, at = 0; point < brightness.length; point += 1, at += 4)
    brightness[point] = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
  return brightness;
}
