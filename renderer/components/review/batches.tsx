import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatCount } from '../../i18n/format.ts';
import { Disclosure } from '../disclosure.tsx';
import { JsonBlock, prettyJson } from '../json-block.tsx';

/** The requests that would leave, with their size; the JSON itself on demand. */
export function Batches({ batches }: { batches: Review['batches'] }) {
  const { t } = useTranslation(['common', 'review']);
  if (batches.length === 0) return null;
  return (
    <Disclosure label={t('review:showJson')}>
      <Stack gap="md">
        {batches.map(({ path, bytes, items, json }, index) => {
          const title = t('review:batch', {
            number: formatCount(index + 1),
            items: t('itemCount', { count: items }),
            bytes: t('byteCount', { count: bytes }),
          });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the batches of one review have a fixed order
            <Stack key={index} gap={4}>
              <span>
                {title} · POST {path}
              </span>
              <JsonBlock label={title} text={prettyJson(json)} />
            </Stack>
          );
        })}
      </Stack>
    </Disclosure>
  );
}
