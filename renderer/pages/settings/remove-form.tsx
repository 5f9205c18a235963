import { Anchor, List, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productionWord } from '../../../shared/environment.ts';
import type { Inventory } from '../../../shared/model/removal.ts';
import { isCount } from '../../../shared/rules/level.ts';
import { ProofForm } from '../../components/approval/proof-form.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

type Props = { inventory: Inventory; onDone: () => void; onCancel: () => void };

/** What goes and what stays, and what a person types before it goes: Production's word, and how many things still wait. */
export function RemoveForm({ inventory, onDone, onCancel }: Props) {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('removal.remove', ['removal.inventory', 'approvals.get']);
  const people = useCall('approvals.get', { environment }).data?.people ?? [];
  const [word, setWord] = useState('');
  const [count, setCount] = useState('');
  const [isShort, setShort] = useState(false);
  const { waits, pin } = inventory;
  const hasWord = environment !== 'production' || word === productionWord;
  const hasCount = waits === 0 || isCount(count, waits);
  const isReady = (): boolean => {
    setShort(!(hasWord && hasCount));
    return hasWord && hasCount;
  };
  return (
    <ProofForm
      people={pin === 'nobody' ? [] : people.filter(({ approves }) => approves || pin === 'anybody')}
      labels={{ who: t('settings:remove.who') }}
      action={t('settings:remove.action')}
      danger
      isReady={isReady}
      onProof={(by) => void act({ environment, waits, word, ...(by && { by }) }, onDone)}
      onCancel={onCancel}
      {...{ busy, failure }}
    >
      <WhatGoes inventory={inventory} />
      {inventory.entries > 0 && (
        <Text>
          {t('settings:remove.saveFirst')}{' '}
          <Anchor renderRoot={(root) => <Link {...root} to="/activity/history" onClick={onCancel} />}>
            {t('settings:remove.openHistory')}
          </Anchor>
        </Text>
      )}
      {waits > 0 && (
        <TextInput
          label={t('settings:remove.count', { number: formatCount(waits) })}
          description={t('settings:remove.countHelp')}
          error={isShort && !hasCount && t('settings:remove.countMissing', { number: formatCount(waits) })}
          inputMode="numeric"
          autoComplete="off"
          value={count}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
      )}
      {environment === 'production' && (
        <TextInput
          label={t('settings:remove.word')}
          error={isShort && !hasWord && t('settings:remove.wordMissing')}
          autoComplete="off"
          spellCheck={false}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      )}
    </ProofForm>
  );
}

function WhatGoes({ inventory }: { inventory: Inventory }) {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const name = t(`environment.${environment}`);
  const counted = (['draft', 'journals', 'report', 'sent', 'entries', 'loans', 'aside'] as const).map(
    (each) =>
      t(`settings:remove.counted.${each}`, { count: inventory[each], number: formatCount(inventory[each]) }),
  );
  const goes = [t('settings:remove.credentials'), ...counted, t('settings:remove.people')];
  const stays = [
    t('settings:remove.kept.kiva'),
    t('settings:remove.kept.others', { environment: name }),
    t('settings:remove.kept.departure'),
  ];
  if (environment === 'stage') {
    goes.push(t('settings:remove.goLive'));
    stays.push(t('settings:remove.kept.takenBack'));
  }
  return (
    <>
      <Text fw={600}>{t('settings:remove.goes')}</Text>
      <Lines lines={goes} />
      <Text fw={600}>{t('settings:remove.stays')}</Text>
      <Lines lines={stays} />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <List size="sm" mt="calc(-1 * var(--mantine-spacing-xs))">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}
