import { Box } from '@mantine/core';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import type { Copies } from './use-copies.ts';

/** The result of the last copy that did not open a page of its own. */
export function CopyNews({ copies: { failure, carried } }: { copies: Copies }) {
  const { t } = useTranslation('drafts');
  if (!failure && !carried) return null;
  return (
    <Box w="100%">
      {failure ? (
        <Problem failure={failure} />
      ) : (
        <Notice tone="good" icon={IconPlaneDeparture} title={t('carry.done')} role="status">
          {t('carry.doneText')}
        </Notice>
      )}
    </Box>
  );
}
