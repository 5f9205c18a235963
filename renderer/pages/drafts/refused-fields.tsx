import { Anchor, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { useKivaWords } from '../../components/kiva-words.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatLabel } from '../../i18n/format.ts';
import { goToField } from './field-names.ts';
import { useFieldLabel } from './use-field-label.ts';
import type { FieldRefusal } from './use-refusal.ts';

type Props = { refusals: readonly FieldRefusal[]; loanType: DraftContent['loanType'] };

/** The fields that Kiva's answer names, each a link to where it is written. */
export function RefusedFields({ refusals, loanType }: Props) {
  const { t } = useTranslation('drafts');
  const labelOf = useFieldLabel();
  const kivaWords = useKivaWords();
  if (refusals.length === 0) return null;
  return (
    <Notice tone="bad" icon={IconAlertCircle} title={t('refused.title')}>
      <List>
        {refusals.map(({ path, kivaPath, message }) => (
          <List.Item key={`${kivaPath}:${message}`}>
            {path === '' ? (
              t('refused.other', { path: kivaPath, message: kivaWords(message) })
            ) : (
              <Anchor component="button" type="button" c="inherit" ta="start" onClick={() => goToField(path)}>
                <b>{formatLabel(labelOf(path, loanType))}</b> {kivaWords(message)}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
