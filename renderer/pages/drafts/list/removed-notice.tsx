import { Box, Button } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useRemoved } from './use-removed.ts';

/** Says what was deleted last, until something else is or the program moves on; one press brings it back. */
export function RemovedNotice() {
  const { t } = useTranslation('drafts');
  const { news, restore } = useRemoved();
  if (!news) return null;
  const { removed, failure } = news;
  return (
    <Box mb="lg">
      {failure ? (
        <Problem failure={failure} />
      ) : (
        <Notice
          tone="neutral"
          icon={IconTrash}
          title={t('list.removed', { title: removed.title })}
          role="status"
        >
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void restore(removed)}
          >
            {t('list.undo')}
          </Button>
        </Notice>
      )}
    </Box>
  );
}
