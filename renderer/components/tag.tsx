import type { Icon } from '@tabler/icons-react';
import classes from './tag.module.css';
import { type Tone, toneVariables } from './tone.ts';

type Props = { tone: Tone; icon: Icon; children: string };

/** A state in a word with its icon and colour; the word alone says it all. In a narrow column its end is cut off, so it has a title. */
export function Tag({ tone, icon: TagIcon, children }: Props) {
  return (
    <span className={classes.tag} style={toneVariables(tone)}>
      <TagIcon className={classes.icon} size={15} stroke={2} aria-hidden />
      <span className={classes.text} title={children}>
        {children}
      </span>
    </span>
  );
}
