import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textWidth } from '../../lib/text-width.ts';

/** Areas that may have a badge behind their name. */
const badged = ['today', 'drafts', 'journals', 'repayments', 'activity'] as const;

/** What stands beside a name, see navigation.module.css: rem of paddings, icon and gap, and of a badge of two digits. */
const beside = { all: 4.75, badge: 1.75 };

const least = 13.5;
/** So much of a page no name may take; a longer one wraps. */
const most = 17;

/** Rem of the navigation: as wide as the longest name in the person's language with what stands beside it. */
export function useSideWidth(): number {
  const { t } = useTranslation('shell');
  return useMemo(() => {
    const widths = badged.map((area) => textWidth(t(area), 0.9375, 650) + beside.badge);
    const widest = Math.max(...widths, textWidth(t('settings'), 0.9375, 650)) + beside.all;
    return Math.min(Math.max(Math.ceil(widest * 8) / 8, least), most);
  }, [t]);
}
