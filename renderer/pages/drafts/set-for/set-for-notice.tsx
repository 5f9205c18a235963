import { Box, Button, Group, List } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { usePlanProblemText } from '../schedule/use-plan-problem-text.ts';
import type { SetFor } from './use-set-for.ts';

/** In how many drafts something was set, and which schedules could not be built; one press puts all back. */
export function SetForNotice({ setFor: { result, busy, undo, forget } }: { setFor: SetFor }) {
  const { t } = useTranslation('drafts');
  const textOf = usePlanProblemText();
  if (!result || result.before.length === 0) return null;
  const { before, unbuilt, isUndone } = result;
  const number = (count: number) => ({ count, number: formatCount(count) });
  const isWhole = unbuilt.length === 0 || isUndone;
  return (
    <Box w="100%" mb="md">
      <Notice
        tone={isUndone ? 'neutral' : isWhole ? 'good' : 'warn'}
        icon={isUndone ? IconArrowBackUp : isWhole ? IconCircleCheck : IconAlertTriangle}
        title={t(isUndone ? 'setFor.undone' : 'setFor.done', number(before.length))}
        role="status"
      >
        {!isWhole && (
          <>
            {t('setFor.unbuilt', number(unbuilt.length))}
            <List>
              {[...new Set(unbuilt.flat().map(textOf))].map((text) => (
                <List.Item key={text}>{text}</List.Item>
              ))}
            </List>
          </>
        )}
        <Group gap="xs">
          {!isUndone && (
            <Button size="xs" variant="default" loading={busy} onClick={() => void undo()}>
              {t('setFor.undo')}
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
