import { shareOf } from './figures.ts';
import classes from './pictures.module.css';

type Props = { value: number; whole: number; label: string; words: string };

/** A part of a whole as a filled bar; `words` is its text for screen readers. */
export function Meter({ value, whole, label, words }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot be drawn alike in both schemes and high contrast
    <div
      role="meter"
      className={classes.meter}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={value}
      aria-valuetext={words}
    >
      <div className={classes.fill} style={{ width: `${shareOf(value, whole) * 100}%` }} />
    </div>
  );
}
