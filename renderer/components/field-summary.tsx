import { Anchor, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPair } from '../i18n/format.ts';
import { Notice } from './notice.tsx';

/** A problem of one field: the id of its element, its label, what is wrong. */
export type FieldIssue = { fieldId: string; label: string; message: string };

/** Moves the focus to a field by the id of its element. */
export function focusField(fieldId: string): void {
  document.getElementById(fieldId)?.focus();
}

/** `attempt` is another one at each failed submit. */
type Props = { issues: readonly FieldIssue[]; attempt: unknown };

/** All problems of a form above it, each a link to its field; takes the focus at each failed submit, not while fields are mended. */
export function FieldSummary({ issues, attempt }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const count = issues.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers
  useEffect(() => box.current?.focus(), [attempt]);
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="bad" icon={IconAlertCircle} title={t('fieldSummary', { count })}>
        <List>
          {issues.map(({ fieldId, label, message }) => (
            <List.Item key={`${fieldId}:${message}`}>
              <Anchor
                component="button"
                type="button"
                c="inherit"
                ta="start"
                mih={24}
                // Beside its bullet where it has two lines.
                style={{ verticalAlign: 'top' }}
                underline="always"
                onClick={() => focusField(fieldId)}
              >
                {formatPair(label, message)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      </Notice>
    </div>
  );
}
