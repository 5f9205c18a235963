import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { credentialHints } from '../../../shared/credential-text.ts';
import { Notice } from '../../components/notice.tsx';

type Props = { clientId: string; clientSecret: string };

/** Warns that something else may have been pasted as well; saving is still possible. */
export function CredentialHints({ clientId, clientSecret }: Props) {
  const { t } = useTranslation('settings');
  const lines = [
    ...credentialHints(clientId).map((hint) => t(`credentials.hints.clientId.${hint}`)),
    ...credentialHints(clientSecret).map((hint) => t(`credentials.hints.clientSecret.${hint}`)),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" icon={IconInfoCircle} title={t('credentials.hints.title')} role="status">
      {[...lines, t('credentials.hints.still')].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Notice>
  );
}
