import { Group, SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoLive } from '../../../shared/model/go-live.ts';
import { missingScopes } from '../../../shared/rules/go-live.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { writeClipboard } from '../../components/grid/write-clipboard.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { ToStage } from './checklist-panel.tsx';
import { useDossierName } from './use-dossier-name.ts';
import { useLetter } from './use-letter.ts';

/** What goes to Kiva: the file with what was tested, and a letter. */
export function PapersPanel({ goLive }: { goLive: GoLive }) {
  const { t } = useTranslation('goLive');
  const id = useId();
  const isStage = useEnvironment() === 'stage';
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('papers.title')}
      </Title>
      <Text c="dimmed">{t('papers.text')}</Text>
      {isStage ? <SaveDossier partner={goLive.partner} /> : <ToStage text={t('papers.onStage')} />}
      <Letter goLive={goLive} />
    </Panel>
  );
}

function SaveDossier({ partner }: { partner: string | null }) {
  const { t } = useTranslation(['goLive', 'receipts']);
  const environment = useEnvironment();
  const save = useAction('goLive.save');
  const name = useDossierName(partner);
  const busy = useObstacleText()(save.isPending || name === null ? 'busy' : null);
  return (
    <>
      <Group gap="sm">
        {(['pdf', 'json'] as const).map((format) => (
          <ActionButton
            key={format}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={save.isPending && save.variables.format === format}
            obstacle={busy}
            onClick={() => name !== null && save.mutate({ environment, format, name })}
          >
            {t(format === 'pdf' ? 'receipts:savePdf' : 'receipts:saveJson')}
          </ActionButton>
        ))}
      </Group>
      {save.error !== null && <Problem failure={save.error.failure} />}
    </>
  );
}

/** A letter to copy; it asks for what is missing first. */
function Letter({ goLive }: { goLive: GoLive }) {
  const { t } = useTranslation('goLive');
  const lacksScopes = goLive.tested !== null && missingScopes(goLive.tested).length > 0;
  const [chosen, setChosen] = useState<'confirmation' | 'scopes' | null>(null);
  const [copied, setCopied] = useState('');
  const which = chosen ?? (lacksScopes ? 'scopes' : 'confirmation');
  const text = useLetter(goLive, which);
  return (
    <>
      {lacksScopes && (
        <SegmentedControl
          w="fit-content"
          aria-label={t('papers.letter')}
          value={which}
          onChange={(value) => setChosen(value === 'scopes' ? 'scopes' : 'confirmation')}
          data={(['scopes', 'confirmation'] as const).map((value) => ({
            value,
            label: t(`papers.which.${value}`),
          }))}
        />
      )}
      <Textarea label={t('papers.letter')} value={text} readOnly autosize minRows={4} maxRows={22} />
      <Group>
        <ActionButton
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          obstacle={null}
          onClick={() => setCopied(writeClipboard(text) ? text : '')}
        >
          {t(copied === text ? 'papers.copied' : 'papers.copy')}
        </ActionButton>
      </Group>
    </>
  );
}
