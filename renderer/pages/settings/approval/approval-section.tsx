import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule } from '../../../../shared/model/approval.ts';
import { RestoredNotice } from '../../../components/approval/restored-notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { SkeletonTable } from '../../../components/skeleton-table.tsx';
import { formatMoment } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';
import { Section } from '../section.tsx';
import { type ApprovalChange, ChangeDialog } from './change-dialog.tsx';
import { PeopleTable } from './people-table.tsx';

/** Whether a second person approves each report of this environment, and who may. */
export function ApprovalSection() {
  const { t } = useTranslation(['common', 'approval']);
  const environment = useEnvironment();
  const rule = useCall('approvals.get', { environment }, { staleTime: 0 });
  return (
    <Section name="approval" description={t('approval:settings.description')}>
      {rule.isPending && <SkeletonTable columns={2} rows={2} />}
      {rule.error !== null && (
        <Problem
          failure={rule.error.failure}
          onRetry={() => void rule.refetch()}
          retrying={rule.isFetching}
        />
      )}
      {rule.data !== undefined && <Rule rule={rule.data} />}
    </Section>
  );
}

function Rule({ rule }: { rule: ApprovalRule }) {
  const { t } = useTranslation('approval');
  const [change, setChange] = useState<ApprovalChange | null>(null);
  const [said, setSaid] = useState('');
  const { people, on } = rule;
  const approvers = people.filter(({ approves }) => approves).length;
  const ask = (next: ApprovalChange) => {
    setSaid('');
    setChange(next);
  };
  return (
    <Stack gap="md">
      <RestoredNotice rule={rule} onConfirm={() => ask({ kind: 'confirm' })} />
      <Stack gap={4}>
        <Text fz="sm">{t('settings.protects')}</Text>
        <Text fz="sm">{t('settings.protectsNot')}</Text>
      </Stack>
      <Switch
        label={t('settings.rule')}
        description={<RuleState rule={rule} />}
        checked={on}
        disabled={approvers === 0}
        onChange={() => ask({ kind: on ? 'turnOff' : 'turnOn' })}
      />
      <PeopleTable people={people} onChange={ask} />
      {approvers === 1 && <Text fz="sm">{t('settings.two')}</Text>}
      {approvers === people.length && approvers > 0 && <Text fz="sm">{t('settings.prepareToo')}</Text>}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          disabled={on && approvers === 0}
          onClick={() => ask({ kind: 'add' })}
        >
          {t('settings.add')}
        </Button>
        <Text role="status" fz="sm">
          {said}
        </Text>
      </Group>
      <ChangeDialog change={change} rule={rule} onClose={() => setChange(null)} onDone={setSaid} />
    </Stack>
  );
}

function RuleState({ rule: { on, since, by, people } }: { rule: ApprovalRule }) {
  const { t } = useTranslation('approval');
  if (!on && !people.some(({ approves }) => approves)) return t('settings.addFirst');
  if (on && by === '') return t('settings.onByItself', { when: formatMoment(since ?? '') });
  return on ? t('settings.on', { when: formatMoment(since ?? ''), name: by }) : t('settings.off');
}
