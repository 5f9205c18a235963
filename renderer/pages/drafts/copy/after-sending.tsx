import { Button, Group } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OpenLink } from '../../../components/open-link.tsx';
import { Problem } from '../../../components/problem.tsx';
import { usePa2 } from '../../../components/todo/pa2.ts';
import { useNewWork } from '../../../components/work/use-new-work.ts';
import { useCopies } from './use-copies.ts';

/** What is next once Kiva has a draft, beside publishing it in PA2. */
export function AfterSending({ workId }: { workId: string }) {
  const { t } = useTranslation('drafts');
  const { start, busy, failure } = useNewWork();
  const copies = useCopies();
  const pa2 = usePa2();
  const problem = failure ?? copies.failure;
  return (
    <Group gap="sm">
      {problem && <Problem failure={problem} />}
      {pa2 !== null && <OpenLink url={pa2} label={t('publish')} />}
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={busy !== null}
        onClick={() => start('draft')}
      >
        {t('create')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => copies.newLoan(workId)}
      >
        {t('actions.newLoan')}
      </Button>
    </Group>
  );
}
