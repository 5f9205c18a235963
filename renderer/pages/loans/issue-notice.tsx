import { List } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import { issueCodes, issueCodesIn } from '../../../shared/rules/kiva-words.ts';
import { Notice } from '../../components/notice.tsx';

/** The statuses of a loan that waits for the partner's correction (API.md §3.1). */
const sentBack = ['issue', 'issue_revising'];

/** Why Kiva sent a loan back, by its codes where the loan has any, and what to do; nothing for any other loan. */
export function IssueNotice({ loan: { status, statusDetail } }: { loan: Loan }) {
  const { t } = useTranslation('kivaWords');
  if (!sentBack.includes(status ?? '')) return null;
  const found = issueCodesIn(statusDetail ?? '');
  return (
    <Notice tone="warn" icon={IconMessageReport} title={t('issue.title')}>
      <span>{t(found.length > 0 ? 'issue.known' : 'issue.all')}</span>
      <List fz="sm">
        {(found.length > 0 ? found : issueCodes).map((code) => (
          <List.Item key={code}>
            {code} · <b>{t(`issue.code.${code}.what`)}</b> {t(`issue.code.${code}.next`)}
          </List.Item>
        ))}
      </List>
      <span>{t('issue.next')}</span>
    </Notice>
  );
}
