import { Button, Text } from '@mantine/core';
import { IconAlertCircle, IconDownload, IconLoader2 } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkBody } from '../../../shared/model/work.ts';
import { describeWork, workTable } from '../../../shared/rules/kinds/kinds.ts';
import { FailureRef } from '../../components/failure-code.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatPair } from '../../i18n/format.ts';
import { useAction } from '../../lib/calls.ts';
import type { PendingSave } from '../../lib/pending-saves.ts';

/** One thing that is not saved: what it is, why it is not saved, and what helps. */
export function UnsavedItem({ pending }: { pending: PendingSave }) {
  const { t } = useTranslation(['shell', 'errors']);
  const status = useSyncExternalStore(pending.subscribe, pending.status);
  const subject = pending.subject();
  const title = useTitle(subject);
  if (status.kind !== 'failed')
    return <Notice tone="info" icon={IconLoader2} title={formatPair(title, t('shell:leaving.saving'))} />;
  const { code, values } = status.error;
  return (
    <Notice tone="bad" icon={IconAlertCircle} title={title}>
      <Text fz="sm" c="inherit">
        <strong>{t(`errors:${code}.title`)}.</strong> {t(`errors:${code}.next`, { ...values })}{' '}
        <FailureRef failure={status.error} />
      </Text>
      {subject.kind === 'work' && <CopyButton body={subject.body} title={title} />}
    </Notice>
  );
}

function useTitle(subject: ReturnType<PendingSave['subject']>): string {
  const { t } = useTranslation(['common', 'shell']);
  if (subject.kind !== 'work') return t(`shell:leaving.subject.${subject.kind}`);
  const { title } = describeWork(subject.body);
  return [t(`common:kind.${subject.body.kind}`), title].filter(Boolean).join(': ');
}

/** Writes a copy where the person says; never anywhere unasked, since it is not encrypted. */
function CopyButton({ body, title }: { body: WorkBody; title: string }) {
  const { t } = useTranslation(['shell', 'errors']);
  const saving = useAction('sheets.save');
  const save = () => saving.mutate({ name: title.slice(0, 100), format: 'csv', rows: workTable(body) });
  const button = t(`shell:leaving.importButton.${body.kind}`);
  const failure = saving.error?.failure;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('shell:leaving.copyOf', { title })}
        loading={saving.isPending}
        onClick={save}
      >
        {t('shell:leaving.copy')}
      </Button>
      <Text fz="sm" c="inherit" role="status">
        {saving.data?.saved && t('shell:leaving.copied', { button })}
        {failure && `${t(`errors:${failure.code}.title`)}. ${t(`errors:${failure.code}.next`)} `}
        {failure && <FailureRef failure={failure} />}
      </Text>
    </>
  );
}
