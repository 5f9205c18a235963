import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import {
  IconArrowLeft,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { sendCan } from '../../../../shared/rules/capabilities/send.ts';
import { mergeSums } from '../../../../shared/rules/currency-sums.ts';
import { draftKind } from '../../../../shared/rules/kinds/draft.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useIsReadOnly, useLastWord } from '../../../components/level/use-last-word.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Panel } from '../../../components/panel.tsx';
import { usePrimaryAction } from '../../../components/primary-action.ts';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useScope } from '../../../lib/use-scope.ts';
import { SendManyTable } from './send-many-table.tsx';
import { type Phase, useSendMany } from './use-send-many.ts';

type Props = {
  drafts: readonly WorkSummary[];
  onBack: () => void /** Names where that leads, if not to the list. */;
  back?: string;
};

/** Several drafts in a row: each is reviewed, the person says go, and each has its own result. */
export function SendMany({ drafts, onBack, back }: Props) {
  const { t } = useTranslation('drafts');
  const say = useObstacleText();
  const many = useSendMany(drafts);
  const isUnderway = many.phase === 'running' || many.phase === 'paused';
  return (
    <>
      <PageHeader
        title={t('many.title')}
        actions={
          <ActionButton
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            obstacle={say(sendCan.leaveMany(isUnderway))}
            onClick={onBack}
          >
            {back ?? t('many.back')}
          </ActionButton>
        }
      />
      <Stack gap="lg">
        <Panel>
          <Stack gap="sm">
            <Standing drafts={drafts} many={many} />
          </Stack>
        </Panel>
        <SendManyTable drafts={drafts} standings={many.standings} />
      </Stack>
    </>
  );
}

type ManyProps = { drafts: readonly WorkSummary[]; many: ReturnType<typeof useSendMany> };

function Standing({ drafts, many }: ManyProps) {
  const { t } = useTranslation('drafts');
  const { phase, standings } = many;
  if (phase === 'checking')
    return (
      <Text role="status" data-status="progress">
        {t('many.checking', { done: standings.size, total: drafts.length })}
      </Text>
    );
  return phase === 'ready' ? <Ready drafts={drafts} many={many} /> : <Underway drafts={drafts} many={many} />;
}

/** What would leave, and the word that lets it. */
function Ready({ drafts, many: { ready, standings, start } }: ManyProps) {
  const { t } = useTranslation(['drafts', 'review']);
  const primary = usePrimaryAction('send');
  const environment = useEnvironment();
  const say = useObstacleText();
  const { scope } = draftKind;
  const isPermitted = useScope(scope).allowed;
  const isReadOnly = useIsReadOnly();
  const lastWord = useLastWord();
  const sums = mergeSums(
    ready.flatMap(({ id }) => {
      const standing = standings.get(id);
      return standing?.kind === 'ready' ? standing.sums : [];
    }),
  );
  const send = async () => {
    const departure = { kind: 'draft' as const, rows: ready.length, sums };
    const word = await lastWord(departure, { starts: ready.length });
    if (word) start(word);
  };
  const obstacle = say(
    sendCan.leaveHere(isReadOnly) ?? sendCan.startMany({ isPermitted, ready: ready.length }),
    { scope },
  );
  const held = drafts.length - ready.length;
  const incomplete = ready.filter(({ id }) => {
    const standing = standings.get(id);
    return standing?.kind === 'ready' && standing.missing > 0;
  }).length;
  return (
    <>
      <Text role="status" fw={500}>
        {t('drafts:many.ready', { count: ready.length })}{' '}
        {incomplete > 0 && t('drafts:many.incomplete', { count: incomplete })}{' '}
        {held > 0 && t('drafts:many.held', { count: held })}
      </Text>
      <Text id="many-final">{obstacle ?? t(`review:final.${environment}`)}</Text>
      <ActionButton
        w="fit-content"
        leftSection={<IconSend size={18} aria-hidden />}
        color={environment === 'production' ? 'var(--pd-production-bg)' : undefined}
        obstacle={obstacle}
        saidBy="many-final"
        onClick={() => void send()}
        {...primary}
      >
        {t(`drafts:many.start.${environment}`, { count: ready.length })}
      </ActionButton>
    </>
  );
}

/** The words for how far it is; what ended early was stopped. */
function wordOf(phase: Phase, isAll: boolean) {
  if (phase === 'ended') return isAll ? 'finished' : 'stopped';
  return phase === 'paused' ? 'paused' : 'progress';
}

function Underway({ drafts, many }: ManyProps) {
  const { t } = useTranslation('drafts');
  const { phase, standings, run } = many;
  const all = drafts.map(({ id }) => standings.get(id));
  const done = all.filter((each) => each?.kind === 'sent' && each.state === 'accepted').length;
  const total = all.filter((each) => each?.kind === 'sent' || each?.kind === 'ready').length;
  return (
    <>
      <Text role="status" data-status={phase === 'running' ? 'progress' : undefined} fw={500}>
        {t(`many.${wordOf(phase, done === total)}`, { done, total })}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('many.title')} />
      {phase !== 'ended' && (
        <>
          <Text fz="sm" c="dimmed">
            {t('many.stay')}
          </Text>
          <Group gap="sm">
            {phase === 'running' ? (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={18} aria-hidden />}
                onClick={() => run.current?.pause()}
              >
                {t('many.pause')}
              </Button>
            ) : (
              <Button
                leftSection={<IconPlayerPlay size={18} aria-hidden />}
                onClick={() => run.current?.resume()}
              >
                {t('many.resume')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPlayerStop size={18} aria-hidden />}
              onClick={() => run.current?.stop()}
            >
              {t('many.stop')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}
