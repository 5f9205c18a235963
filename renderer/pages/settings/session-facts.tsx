import { Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KivaSession } from '../../../shared/model/connection.ts';
import { Facts } from '../../components/facts.tsx';
import { When } from '../../components/when.tsx';

/** What Kiva's answer to the sign-in says: whose credentials, what they allow, until when. */
export function SessionFacts({ session }: { session: KivaSession }) {
  const { t } = useTranslation('settings');
  return (
    <Facts
      facts={[
        { label: t('connection.partnerId'), value: session.partnerId },
        { label: t('connection.scopes'), value: <ScopeList scopes={session.scopes} /> },
        { label: t('connection.audience'), value: <Code>{session.audience}</Code> },
        { label: t('connection.issued'), value: <When at={session.issuedAt} /> },
        { label: t('connection.expires'), value: <When at={session.expiresAt} /> },
        { label: t('connection.issuer'), value: inCode(session.issuer) },
        { label: t('connection.jti'), value: session.jti && <TokenNumber jti={session.jti} /> },
      ]}
    />
  );
}

function inCode(text: string | null) {
  return text === null ? null : <Code>{text}</Code>;
}

function TokenNumber({ jti }: { jti: string }) {
  const { t } = useTranslation('settings');
  return (
    <>
      {inCode(jti)}
      <Text fz="sm" c="dimmed">
        {t('connection.jtiHelp')}
      </Text>
    </>
  );
}

function ScopeList({ scopes: granted }: { scopes: readonly string[] }) {
  return (
    <Group gap={6}>
      {granted.map((scope) => (
        <Code key={scope}>{scope}</Code>
      ))}
    </Group>
  );
}
