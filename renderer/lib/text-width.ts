/** Pixels for one rem while measuring; what is measured is a ratio. */
const rem = 16;

let context: CanvasRenderingContext2D | null = null;

/** How wide a text is drawn in the font of the page, in rem; `size` is in rem too. Zero where nothing can be measured. */
export function textWidth(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = `${weight} ${size * rem}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width / rem;
}

/** The same of the longest word: a column as wide breaks none, in whatever language. */
export function longestWordWidth(text: string, size: number, weight: number): number {
  return Math.max(...text.split(/[\s-]+/).map((word) => textWidth(word, size, weight)));
}
