import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format.ts';
import type { BlockPaste } from './use-block-paste.ts';

const mostNamed = 8;

/** How many rows of a block were put in, and which were left out, by their numbers in it. */
export function PasteResult({ paste: { result } }: { paste: Pick<BlockPaste, 'result'> }) {
  const { t } = useTranslation('drafts');
  if (!result) return null;
  const { count, leftOut } = result;
  const more = leftOut.length - mostNamed;
  const rows = leftOut.slice(0, mostNamed).join(', ') + (more > 0 ? `, … (${formatCount(more)})` : '');
  return (
    <Text fz="sm" mb="xs" role="status">
      {t('paste.done', { count })} {leftOut.length > 0 && t('paste.leftOut', { count: leftOut.length, rows })}
    </Text>
  );
}
