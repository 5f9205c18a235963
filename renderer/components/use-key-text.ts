import { useTranslation } from 'react-i18next';

/** Keys that are printed with a word; all others are signs or the same everywhere. */
const named = ['Ctrl', 'Shift', 'Alt', 'Enter', 'Space', 'Delete', 'Home', 'End', 'Esc'] as const;

const isMac = navigator.platform.startsWith('Mac');

/** What a Mac's keyboard has in their place. */
const onMac: Partial<Record<(typeof named)[number], string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** Keys such as `Ctrl Delete` as the keyboards of the person's language and system name them. */
export function useKeyText(): (stroke: string) => string {
  const { t } = useTranslation();
  const nameOf = (key: string): string => {
    const known = named.find((each) => each === key);
    if (known === undefined) return key;
    return (isMac && onMac[known]) || t(`keys.${known}`);
  };
  return (stroke) => stroke.split(' ').map(nameOf).join(' ');
}
