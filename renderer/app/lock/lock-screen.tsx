import { Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../../shared/model/app.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ApprovalFailure } from '../../components/approval/approval-failure.tsx';
import { ProofFields, type ProofHandle } from '../../components/approval/proof-fields.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';
import { EnvironmentWord } from '../../components/environment-word.tsx';
import { useAppState, useEnterState } from '../../lib/app-state.tsx';
import { appHistory } from '../../lib/history.ts';
import { lockScreenMark } from './guard-locked-page.ts';
import classes from './lock.module.css';
import { useCoverPage } from './use-cover-page.ts';

/**
 * Covers the whole page while the program is locked. A modal dialog: all else, dialogs of the page too, is inert, stays mounted as it
 * was, and is hidden (lock.module.css).
 */
export function LockScreen() {
  const { lock } = useAppState();
  // A page that is only printed is never on the screen.
  const isPrinted = appHistory.location.pathname.startsWith('/print/');
  return isPrinted ? null : lock && <ClosedLock lock={lock} />;
}

const mark = { [lockScreenMark]: '' };

function ClosedLock({ lock: { people } }: { lock: NonNullable<AppState['lock']> }) {
  const { t } = useTranslation('level');
  const { environment } = useAppState();
  const dialog = useRef<HTMLDialogElement>(null);
  const proof = useRef<ProofHandle>(null);
  const enter = useEnterState();
  const { act, busy, failure } = usePinAction('lock.open', []);
  useCoverPage(dialog);
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const by = proof.current?.take();
    if (by) void act({ by }, enter);
  };
  return (
    <dialog ref={dialog} className={classes.screen} aria-labelledby="lock-title" {...mark}>
      <form onSubmit={submit} noValidate className={classes.card}>
        <Stack gap="md">
          <EnvironmentWord environment={environment} />
          <Title order={1} id="lock-title" className={classes.title}>
            <IconLock size={26} aria-hidden />
            {t('lock.title')}
          </Title>
          <Text>{t('lock.text')}</Text>
          <ProofFields
            ref={proof}
            people={people}
            wrong={failure?.code === 'PIN_WRONG' && !busy}
            labels={{ who: t('lock.who') }}
          />
          {failure !== null && <ApprovalFailure failure={failure} />}
          <ActionButton type="submit" w="fit-content" obstacle={null} loading={busy}>
            {t('lock.open')}
          </ActionButton>
        </Stack>
      </form>
    </dialog>
  );
}
