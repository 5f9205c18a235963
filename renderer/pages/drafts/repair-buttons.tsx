import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftRepair } from '../../../shared/rules/draft-repairs.ts';
import { formatAmount, formatDay } from '../../i18n/format.ts';

type Props = { repairs: readonly DraftRepair[]; onRepair: (repair: DraftRepair) => void };

/** One button for each way to mend what was found; each says what it would do to the text. */
export function RepairButtons({ repairs, onRepair }: Props) {
  const { t } = useTranslation('drafts');
  if (repairs.length === 0) return null;
  return (
    <Group component="span" gap="xs" display="inline-flex" style={{ verticalAlign: 'baseline' }}>
      {repairs.map((repair) => (
        <Button
          key={`${repair.kind} ${repair.value}`}
          size="compact-sm"
          variant="default"
          style={{ maxWidth: '100%' }}
          onClick={() => onRepair(repair)}
        >
          {t(`repair.${repair.kind}`, { text: shownOf(repair) })}
        </Button>
      ))}
    </Group>
  );
}

function shownOf({ kind, shown }: DraftRepair): string {
  if (kind === 'amount') return formatAmount(shown);
  return kind === 'date' ? formatDay(shown) : shown;
}
