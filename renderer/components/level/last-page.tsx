import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/approval.ts';
import { isCount, mustCount } from '../../../shared/rules/level.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { ActionButton } from '../action-button.tsx';
import { ApprovalFailure } from '../approval/approval-failure.tsx';
import { ProofFields, type ProofHandle } from '../approval/proof-fields.tsx';
import { usePinAction } from '../approval/use-pin-action.ts';
import type { Departure, LastWord } from './departure.ts';
import { DepartureFacts } from './departure-facts.tsx';

type Props = {
  /** Said once more before it leaves for Production; null where that is not needed. */
  departure: Departure | null;
  /** Whose PIN is asked for, and for how many calls; null where none is. */
  pin: { people: readonly Person[]; starts: number } | null;
  countAbove: string | null;
  onWord: (word: LastWord) => void;
  onCancel: () => void;
};

/** The last page before something leaves. Cancel has the focus, unless a PIN is all that is asked. */
export function LastPage({ departure, pin, countAbove, onWord, onCancel }: Props) {
  const { t } = useTranslation(['common', 'level', 'errors']);
  const environment = useEnvironment();
  const proof = useRef<ProofHandle>(null);
  const { act, busy, failure } = usePinAction('level.pass', ['approvals.get']);
  const [typed, setTyped] = useState('');
  const count =
    departure && mustCount(departure.rows, departure.sums, { countAbove }) ? departure.rows : null;
  const countFirst = count === null || isCount(typed, count) ? null : t('level:last.countFirst');
  const obstacle = pin?.people.length === 0 ? t('errors:NOBODY_HAS_PIN.next') : countFirst;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || obstacle !== null) return;
    if (pin === null) return onWord({});
    const by = proof.current?.take();
    if (by) void act({ environment, by, starts: pin.starts }, onWord);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {departure && <DepartureFacts departure={departure} />}
        {count !== null && (
          <TextInput
            label={t('level:last.count', { number: formatCount(count) })}
            description={t('level:last.countHelp')}
            inputMode="numeric"
            autoComplete="off"
            maw="20rem"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {pin !== null && (
          <>
            <Text>{t('level:pin.text')}</Text>
            {pin.people.length > 0 && (
              <ProofFields
                ref={proof}
                people={pin.people}
                wrong={failure?.code === 'PIN_WRONG' && !busy}
                labels={{ who: t('level:pin.who') }}
                isFirst={departure === null}
              />
            )}
          </>
        )}
        {failure !== null && <ApprovalFailure failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus={departure !== null || undefined}>
            {t('cancel')}
          </Button>
          <ActionButton
            type="submit"
            leftSection={<IconSend size={18} aria-hidden />}
            color={environment === 'production' ? 'var(--pd-production-bg)' : undefined}
            obstacle={obstacle}
            beside={pin?.people.length === 0}
            loading={busy}
          >
            {t('level:last.send')}
          </ActionButton>
        </Group>
      </Stack>
    </form>
  );
}
