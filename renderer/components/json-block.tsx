import classes from './json-block.module.css';

/** JSON made readable for display only; text that is no JSON stays as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/**
 * Longer texts are laid out in parts, of which only the visible ones are rendered: five million characters at once
 * blocked the page for minutes.
 */
const longest = 100_000;
const parts = /.{1,4000}(?:\n|$)|.{1,4000}/gsu;

/** Text in full, exact letters, scrollable by keyboard. */
export function JsonBlock({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.block} aria-label={label} tabIndex={0} translate="no">
      {text.length <= longest ? text : text.match(parts)?.map(partOf)}
    </section>
  );
}

function partOf(text: string, at: number) {
  return (
    <div key={at} className={classes.part}>
      {text}
    </div>
  );
}
