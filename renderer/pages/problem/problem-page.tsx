import { Skeleton, Switch, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconUserExclamation } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  neededProblemFile,
  type ProblemFileName,
  type ProblemReport,
} from '../../../shared/model/problem-report.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { FileList } from './file-list.tsx';
import { FileView } from './file-view.tsx';
import classes from './problem.module.css';
import { subjectOf } from './problem-search.ts';

const route = getRouteApi('/problem');

/** A report of a problem: each file of it to look at, what of it to leave out, and the button that saves it. Nothing is sent. */
export function ProblemPage() {
  const { t } = useTranslation('problem');
  const environment = useEnvironment();
  const about = subjectOf(route.useSearch());
  const [people, setPeople] = useState(false);
  const [shown, setShown] = useState<ProblemFileName>(neededProblemFile);
  const [leftOut, setLeftOut] = useState<ReadonlySet<ProblemFileName>>(new Set());
  const asked = { environment, about, people };
  const report = useCall('problems.report', asked, { staleTime: Number.POSITIVE_INFINITY });
  const include = (name: ProblemFileName, isIn: boolean) =>
    setLeftOut(new Set(isIn ? [...leftOut].filter((each) => each !== name) : [...leftOut, name]));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className={classes.page}>
        <Text>{about.kind === 'error' ? t('about.error', { ...about }) : t(`about.${about.kind}`)}</Text>
        <Switch
          label={t('people.label')}
          description={t('people.help')}
          checked={people}
          onChange={(event) => setPeople(event.currentTarget.checked)}
        />
        {people && <Notice tone="warn" icon={IconUserExclamation} title={t('people.on')} role="status" />}
        {report.error && <Problem failure={report.error.failure} onRetry={() => void report.refetch()} />}
        {report.isPending && <Skeleton h="24rem" aria-label={t('making')} />}
        {report.data && (
          <Report report={report.data} {...{ shown, leftOut }} onShow={setShown} onInclude={include} />
        )}
      </div>
    </>
  );
}

type Props = Omit<Parameters<typeof FileList>[0], 'files'> & { report: ProblemReport };

function Report({ report: { id, files }, shown, leftOut, ...changes }: Props) {
  const file = files.find(({ name }) => name === shown) ?? files[0];
  const kept = files.map(({ name }) => name).filter((name) => !leftOut.has(name));
  if (!file) return null;
  return (
    <>
      <div className={classes.report}>
        <FileList files={files} shown={file.name} leftOut={leftOut} {...changes} />
        <FileView key={file.name} file={file} isLeftOut={leftOut.has(file.name)} />
      </div>
      <SaveReport key={id} id={id} files={kept} />
    </>
  );
}

function SaveReport({ id, files }: { id: string; files: ProblemFileName[] }) {
  const { t } = useTranslation('problem');
  const save = useAction('problems.save');
  const busy = useObstacleText()(save.isPending ? 'busy' : null);
  return (
    <>
      <div className={classes.foot}>
        <ActionButton
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={save.isPending}
          obstacle={busy}
          onClick={() => save.mutate({ id, files })}
        >
          {t('save')}
        </ActionButton>
        <Text c="dimmed" fz="sm">
          {t('where')}
        </Text>
      </div>
      {save.error && <Problem failure={save.error.failure} />}
      {save.data?.saved && <Notice tone="good" icon={IconCircleCheck} title={t('saved')} role="status" />}
    </>
  );
}
