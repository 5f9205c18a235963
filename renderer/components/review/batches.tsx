import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';
import { formatCount } from '../../i18n/format.ts';
import { Disclosure } from '../disclosure.tsx';
import { JsonBlock, prettyJson } from '../json-block.tsx';
import classes from './review.module.css';

/** The requests that would leave, with their size; the JSON itself on demand, one by one where there are several. */
export function Batches({ batches }: { batches: Review['batches'] }) {
  const { t } = useTranslation('review');
  if (batches.length === 0) return null;
  const most = Math.max(...batches.map(({ items }) => items));
  return (
    <div>
      {batches.length > 1 && (
        <p className={classes.requests}>
          {t('requests', { number: formatCount(batches.length), items: formatCount(most) })}
        </p>
      )}
      <Disclosure label={t('showJson')}>
        <Stack gap="md">
          {batches.map((batch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the batches of one review have a fixed order
            <OneBatch key={index} batch={batch} number={index + 1} folded={batches.length > 1} />
          ))}
        </Stack>
      </Disclosure>
    </div>
  );
}

type OneProps = { batch: Review['batches'][number]; number: number; folded: boolean };

function OneBatch({ batch: { path, bytes, items, json }, number, folded }: OneProps) {
  const { t } = useTranslation(['common', 'review']);
  const title = t('review:batch', {
    number: formatCount(number),
    items: t('itemCount', { count: items }),
    bytes: t('byteCount', { count: bytes }),
  });
  const heading = `${title} · POST ${path}`;
  if (folded)
    return (
      <Disclosure label={heading}>
        <JsonBlock label={title} text={prettyJson(json)} />
      </Disclosure>
    );
  return (
    <Stack gap={4}>
      <span>{heading}</span>
      <JsonBlock label={title} text={prettyJson(json)} />
    </Stack>
  );
}
