import { Radio, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule } from '../../../shared/model/approval.ts';
import { type Level, levels, type Safeguards } from '../../../shared/model/level.ts';
import { isLowerLevel } from '../../../shared/rules/level.ts';
import { ProofForm } from '../../components/approval/proof-form.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { setCachedAnswer, useCall } from '../../lib/calls.ts';
import { AddForm } from './approval/add-form.tsx';
import { CountAbove } from './count-above.tsx';
import { Section } from './section.tsx';

/** How carefully this environment sends. */
export function LevelSection() {
  const { t } = useTranslation(['common', 'level']);
  const environment = useEnvironment();
  const saved = useCall('level.get', { environment });
  const rule = useCall('approvals.get', { environment }, { staleTime: 0 });
  const broken = saved.error ? saved : rule;
  return (
    <Section name="level" description={t('level:settings.description')}>
      {(saved.isPending || rule.isPending) && <SkeletonTable columns={1} rows={3} />}
      {broken.error !== null && (
        <Problem
          failure={broken.error.failure}
          onRetry={() => void broken.refetch()}
          retrying={broken.isFetching}
        />
      )}
      {saved.data && rule.data && <LevelChoice saved={saved.data} rule={rule.data} />}
      {saved.data && environment === 'production' && <CountAbove saved={saved.data} />}
    </Section>
  );
}

/** A level that was chosen and still asks for something: somebody's first PIN, or the PIN of who lowers it. */
type Asked = { level: Level; for: 'person' | 'pin' };

function LevelChoice({ saved, rule }: { saved: Safeguards; rule: ApprovalRule }) {
  const { t } = useTranslation('level');
  const environment = useEnvironment();
  const client = useQueryClient();
  const { act, busy, failure, forget } = usePinAction('level.save');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const close = () => {
    forget();
    setAsked(null);
  };
  const save = (level: Level, by?: Parameters<typeof act>[0]['by']) =>
    void act({ environment, level, ...(by && { by }) }, (answer) => {
      setCachedAnswer(client, 'level.get', { environment }, answer);
      setAsked(null);
      setSaid(t('settings.now', { level: t(`settings.levels.${level}`) }));
    });
  const choose = (level: Level) => {
    setSaid('');
    forget();
    if (level === saved.level) return;
    const hasPeople = rule.people.length > 0;
    const isLower = environment === 'production' && isLowerLevel(saved.level, level);
    if (level === 'pin' && !hasPeople) setAsked({ level, for: 'person' });
    else if (isLower && hasPeople) setAsked({ level, for: 'pin' });
    else save(level);
  };
  return (
    <>
      <Radio.Group
        label={t('settings.level')}
        value={saved.level}
        onChange={(value) => {
          const level = levels.find((each) => each === value);
          if (level) choose(level);
        }}
      >
        <Stack gap="sm" mt={6}>
          {levels.map((level) => (
            <Radio
              key={level}
              value={level}
              label={t(`settings.levels.${level}`)}
              description={t(`settings.help.${level}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text role="status" fz="sm">
        {said}
      </Text>
      {failure !== null && asked === null && <Problem failure={failure} />}
      <Dialog
        environment="here"
        opened={asked?.for === 'pin'}
        onClose={close}
        title={t('settings.change.title')}
      >
        <ProofForm
          people={rule.people}
          labels={{ who: t('settings.change.who') }}
          action={t('settings.change.action')}
          onProof={(by) => asked && by && save(asked.level, by)}
          onCancel={close}
          {...{ busy, failure }}
        >
          <Text>{t('settings.change.text')}</Text>
        </ProofForm>
      </Dialog>
      <Dialog
        environment="here"
        opened={asked?.for === 'person'}
        onClose={close}
        title={t('settings.pinFirst')}
      >
        <AddForm rule={rule} onClose={close} onDone={() => asked && save(asked.level)} />
      </Dialog>
    </>
  );
}
