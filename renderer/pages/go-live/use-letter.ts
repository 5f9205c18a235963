import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { GoLive } from '../../../shared/model/go-live.ts';
import { missingScopes, openSteps } from '../../../shared/rules/go-live.ts';
import { formatMoment, momentInUtc } from '../../i18n/format.ts';
import { useEnglish } from '../../i18n/use-english.ts';
import { useAppState } from '../../lib/app-state.tsx';
import { usePersonTyped } from './person-field.tsx';

type LetterKind = 'confirmation' | 'scopes';

/** Between the letter in the person's language and the same in English. */
const rule = '\n\n----------\n\n';

/** The text of a letter to Kiva, plain text for any mail program: in the page's language, and in English below it. */
export function useLetter(goLive: GoLive, which: LetterKind): string {
  const { t, i18n } = useTranslation('goLive');
  const english = useEnglish();
  const { version } = useAppState();
  const [person] = usePersonTyped();
  const own = letterText(t, goLive, { which, version, person, momentText: formatMoment });
  if (i18n.language === 'en' || english === null) return own;
  const inEnglish = english.getFixedT('en', 'goLive');
  return `${own}${rule}${letterText(inEnglish, goLive, { which, version, person, momentText: momentInUtc })}`;
}

type LetterFacts = { which: LetterKind; version: string; person: string; momentText: (at: string) => string };

function letterText(
  t: TFunction<'goLive'>,
  { partner, done, tested, sides }: GoLive,
  { which, version, person, momentText }: LetterFacts,
): string {
  const open = openSteps(done).map((step) => t(`step.${step}`));
  // Plain text: nothing is escaped, and nothing turns its lines.
  const plain = { interpolation: { escapeValue: false } };
  const none = t('letter.none');
  const common = { ...plain, partner: partner ?? t('papers.noPartner'), api: sides.stage.apiBaseUrl, person };
  if (which === 'scopes')
    return t('letter.scopes', {
      ...common,
      scopes: missingScopes(tested)
        .map((scope) => `- ${scope}`)
        .join('\n'),
      granted: tested?.scopes.join(', ') || none,
      jti: tested?.jti ?? t('papers.noPartner'),
      when: tested ? momentText(tested.at) : none,
    });
  const doneLines = done.map(({ step, at }) =>
    t('letter.doneLine', { ...plain, step: t(`step.${step}`), when: momentText(at) }),
  );
  return t('letter.confirmation', {
    ...common,
    version,
    done: doneLines.join('\n'),
    open: open.length > 0 ? t('letter.openLine', { ...plain, steps: open.join('; ') }) : '',
  });
}
