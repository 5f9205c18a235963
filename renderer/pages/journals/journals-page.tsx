import { IconNotebook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkBody } from '../../../shared/model/work.ts';
import { WorkListPage } from '../../components/work/work-list-page.tsx';
import { emptyEntry } from './empty-entry.ts';

const blank = (): WorkBody => ({ kind: 'journals', content: { entries: [emptyEntry] } });

/** The list of journals. */
export function JournalsPage() {
  const { t } = useTranslation('journals');
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  return <WorkListPage words={words} icon={IconNotebook} blank={blank} />;
}
