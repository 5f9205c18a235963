import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';

type Props = { review: Review; reason: string; onReason: (reason: string) => void };

/** Why it is sent all the same, in a person's words: what was sent before, an earlier month over a later one, a loan that Kiva has. */
export function ReasonField({ review, reason, onReason }: Props) {
  const { t } = useTranslation('review');
  const again = review.alreadySent.length > 0 ? 'again' : 'loanAtKiva';
  const asked = review.laterCount > 0 ? 'later' : again;
  return (
    <Textarea
      w="100%"
      maw="36rem"
      autosize
      minRows={2}
      maxLength={500}
      label={t(`reason.${asked}`)}
      description={t('reason.help')}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
