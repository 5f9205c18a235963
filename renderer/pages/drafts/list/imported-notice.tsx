import { Box, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { useImported } from './use-imported.ts';

/** Says what the last import made, until it is closed; one press takes it back. */
export function ImportedNotice() {
  const { t } = useTranslation('drafts');
  const { last, busy, failure, undo, forget } = useImported();
  if (failure) return <Problem failure={failure} />;
  if (!last) return null;
  const { madeAt, takenBack } = last;
  const number = (count: number) => ({ count, number: formatCount(count) });
  return (
    <Box mb="lg">
      <Notice
        tone={takenBack ? 'neutral' : 'good'}
        icon={takenBack ? IconArrowBackUp : IconCircleCheck}
        title={
          takenBack
            ? t('imported.takenBack', number(takenBack.removed))
            : t('imported.made', number(madeAt.size))
        }
        role="status"
      >
        {takenBack && takenBack.kept > 0 && <span>{t('imported.kept', number(takenBack.kept))}</span>}
        <Group gap="xs">
          {!takenBack && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={busy}
              onClick={() => undo(madeAt)}
            >
              {t('imported.undo')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={forget}>
            {t('imported.close')}
          </Button>
        </Group>
      </Notice>
    </Box>
  );
}
