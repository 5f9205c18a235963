import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownLeftOut } from '../../../shared/rules/import/left-out.ts';
import { formatCount } from '../../i18n/format.ts';

const mostListed = 100;

type Props = {
  rows: readonly ShownLeftOut[];
  /** Takes a row all the same, or no more; without it rows are only shown. */
  onTake?: ((number: number, isTaken: boolean) => void) | undefined;
};

/** The rows that are left out, each with its reason; some can be taken all the same. */
export function LeftOutList({ rows, onTake }: Props) {
  const { t } = useTranslation('import');
  const more = rows.length - mostListed;
  const canTakeAny = onTake !== undefined && rows.some(({ canTake }) => canTake);
  return (
    <Stack gap="xs">
      {canTakeAny && <Text fz="sm">{t('leftOut.help')}</Text>}
      <List listStyleType="none" spacing={4} fz="sm">
        {rows.slice(0, mostListed).map(({ number, why, text, canTake }) => {
          const label = t('leftOut.row', { number, why: t(`leftOut.why.${why}`) });
          return (
            <List.Item key={number}>
              {canTake && onTake ? (
                <Checkbox
                  size="sm"
                  label={label}
                  description={text}
                  checked={why === 'taken'}
                  onChange={(event) => onTake(number, event.currentTarget.checked)}
                />
              ) : (
                <>
                  {label}
                  <Text span inherit c="dimmed">
                    {text === '' ? '' : ` ${text}`}
                  </Text>
                </>
              )}
            </List.Item>
          );
        })}
      </List>
      {more > 0 && <Text fz="sm">{t('leftOut.more', { count: more, number: formatCount(more) })}</Text>}
    </Stack>
  );
}
