import { Button, Stack } from '@mantine/core';
import { IconNotebook, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../components/problem.tsx';
import { TodoList } from '../../components/todo/todo-list.tsx';
import { WorkListPage } from '../../components/work/work-list-page.tsx';
import { ImportButton } from './import/import-button.tsx';
import { ImportNotice } from './import/import-notice.tsx';
import { useImportAnew } from './import/use-import-anew.ts';

/** The list of journals, what is still to publish, and the three ways to begin. */
export function JournalsPage() {
  const { t } = useTranslation('journals');
  const { imports, failure } = useImportAnew();
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  const more = (
    <>
      <ImportButton imports={imports} />
      <Button
        variant="default"
        leftSection={<IconUsers size={18} aria-hidden />}
        component={Link}
        to="/journals/choose"
      >
        {t('many')}
      </Button>
    </>
  );
  return (
    <WorkListPage kind="journals" icon={IconNotebook} words={words} moreActions={more}>
      <Stack gap="lg" mb="lg">
        <ImportNotice imports={imports} />
        {failure && <Problem failure={failure} />}
        <TodoList kind="journals" />
      </Stack>
    </WorkListPage>
  );
}
