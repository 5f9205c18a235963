import { useTranslation } from 'react-i18next';
import type { GoLive } from '../../../shared/model/go-live.ts';
import { missingScopes, openSteps } from '../../../shared/rules/go-live.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useAppState } from '../../lib/app-state.tsx';
import { usePersonTyped } from './person-field.tsx';

/** The text of a letter to Kiva, plain text for any mail program. */
export function useLetter(
  { partner, done, tested, sides }: GoLive,
  which: 'confirmation' | 'scopes',
): string {
  const { t } = useTranslation('goLive');
  const { version } = useAppState();
  const [person] = usePersonTyped();
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
      when: tested ? formatMoment(tested.at) : none,
    });
  const doneLines = done.map(({ step, at }) =>
    t('letter.doneLine', { ...plain, step: t(`step.${step}`), when: formatMoment(at) }),
  );
  return t('letter.confirmation', {
    ...common,
    version,
    done: doneLines.join('\n'),
    open: open.length > 0 ? t('letter.openLine', { ...plain, steps: open.join('; ') }) : '',
  });
}
