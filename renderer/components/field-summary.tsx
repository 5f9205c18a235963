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

/** All problems of a form above it, each a link to its field; takes the focus when it appears. */
export function FieldSummary({ issues }: { issues: readonly FieldIssue[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const count = issues.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
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
                mih={24}
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
