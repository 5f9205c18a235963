import { Box, Button } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkKind } from '../../../../shared/model/work.ts';
import { Notice } from '../../notice.tsx';
import { Problem } from '../../problem.tsx';
import { useRemoved } from './use-removed.ts';

/** Says what was deleted last, until something else is or the program moves on; one press brings it back. */
export function RemovedNotice({ kind }: { kind: WorkKind }) {
  const { t } = useTranslation('work');
  const { news, restore } = useRemoved();
  if (news?.removed.kind !== kind) return null;
  const { removed, failure } = news;
  return (
    <Box mb="lg">
      {failure ? (
        <Problem failure={failure} />
      ) : (
        <Notice
          tone="neutral"
          icon={IconTrash}
          title={t('remove.done', { title: removed.title || t('remove.untitled') })}
          role="status"
        >
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void restore(removed)}
          >
            {t('remove.undo')}
          </Button>
        </Notice>
      )}
    </Box>
  );
}
