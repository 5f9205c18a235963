import { IconFilePencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftContent, WorkBody } from '../../../shared/model/work.ts';
import { WorkListPage } from '../../components/work/work-list-page.tsx';

const nothing: DraftContent = {
  loanType: 'individual',
  clientId: '',
  loanId: '',
  givenName: '',
  familyName: '',
  gender: '',
  location: '',
  activityId: '',
  languageId: '',
  loanUse: '',
  description: '',
  waiverSigned: false,
  themeTypeId: '',
  currency: '',
  amount: '',
  disbursalDate: '',
};

const blank = (): WorkBody => ({ kind: 'draft', content: nothing });

/** The list of loan drafts. */
export function DraftsPage() {
  const { t } = useTranslation('drafts');
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  return <WorkListPage words={words} icon={IconFilePencil} blank={blank} />;
}
