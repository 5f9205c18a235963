/** Semantic colours (theme.ts); an icon and a word always go with them. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad' | 'practice' | 'stage' | 'production';

/** The three CSS variables of a tone, for an element whose style sheet reads `--tone-*`. */
export function toneVariables(tone: Tone): Record<`--tone-${string}`, string> {
  return {
    '--tone-bg': `var(--pd-${tone}-bg)`,
    '--tone-fg': `var(--pd-${tone}-fg)`,
    '--tone-line': `var(--pd-${tone}-line)`,
  };
}
