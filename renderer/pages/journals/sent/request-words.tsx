import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../../shared/model/send.ts';
import { messageOf } from './results.ts';

/** Kiva's message on each request, word for word, with the way to its entry in Activity. */
export function RequestWords({ sends }: { sends: readonly Send[] }) {
  const { t } = useTranslation('journals');
  const told = sends
    .map((send, index) => ({ id: send.id, number: index + 1, message: messageOf(send) }))
    .filter(({ message }) => message !== '');
  if (told.length === 0) return null;
  return (
    <div>
      <Text fz="sm" fw={600}>
        {t('sent.notes')}
      </Text>
      <List fz="sm">
        {told.map(({ id, number, message }) => (
          <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
            <Anchor fz="sm" underline="always" component={Link} to={`/activity/${id}`}>
              {t('sent.request', { number })}
            </Anchor>
            <br />
            {message}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
