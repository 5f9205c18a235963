import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result.ts';
import { formatCount, formatMoment } from '../i18n/format.ts';
import { useEnvironment } from '../lib/app-state.tsx';
import { useAction } from '../lib/calls.ts';
import { ActionFailure } from './action-failure.tsx';
import { ConfirmButton, type ConfirmQuestion } from './confirm-button.tsx';

/** A way on where the file itself is whole: without the damaged part of its newest changes, or with a new seal. */
export function MendStore({ part }: { part: 'log' | 'seal' }) {
  const { t } = useTranslation();
  const question = {
    title: t(`mend.${part}.title`),
    text: t(`mend.${part}.text`),
    action: t(`mend.${part}.action`),
  };
  return (
    <WayOn call="store.mend" question={question}>
      {t(`mend.${part}.button`)}
    </WayOn>
  );
}

/** A way on when the store is older than what left: a person has compared the unknown requests with PA2. */
export function GoOnFromHere() {
  const { t } = useTranslation();
  const question = { title: t('goOn.title'), text: t('goOn.text'), action: t('goOn.action'), danger: true };
  return (
    <WayOn call="store.goOn" question={question}>
      {t('goOn.button')}
    </WayOn>
  );
}

/** A way on when the store is of a newer version: the copy from before that one's migration, and what it lacks. */
export function GoOnWithCopy({ failure: { values = {} } }: { failure: Failure }) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const { copyAt, works, sends } = values;
  if (typeof copyAt !== 'string') return null;
  const at = formatMoment(copyAt);
  const counts = { works: formatCount(Number(works)), sends: formatCount(Number(sends)) };
  const question = {
    title: t('copyBefore.title', { environment: t(`environment.${environment}`) }),
    text: t('copyBefore.text'),
    action: t('copyBefore.action'),
    danger: true,
  };
  return (
    <>
      <span>
        {works === undefined ? t('copyBefore.unknown', { at }) : t('copyBefore.known', { at, ...counts })}
      </span>
      <WayOn call="store.useCopy" question={question}>
        {t('copyBefore.button')}
      </WayOn>
    </>
  );
}

/** A way on when the file with the work cannot be opened: it is renamed, never deleted, after a plain question. */
export function SetStoreAside() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const words = { environment: t(`environment.${environment}`) };
  const question = {
    title: t('setAside.title', words),
    text: t('setAside.text', words),
    action: t('setAside.action'),
    danger: true,
  };
  return (
    <WayOn call="store.setAside" question={question}>
      {t('setAside.button')}
    </WayOn>
  );
}

type Props = {
  call: 'store.mend' | 'store.goOn' | 'store.setAside' | 'store.useCopy';
  question: ConfirmQuestion;
  children: ReactNode;
};

/** Asks first; afterwards every query is invalidated. */
function WayOn({ call, question, children }: Props) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const { mutate, isPending, error } = useAction(call);
  return (
    <div>
      <ActionFailure error={error} />
      <ConfirmButton
        size="xs"
        variant="default"
        loading={isPending}
        question={question}
        onConfirm={() => mutate({ environment }, { onSuccess: () => void client.invalidateQueries() })}
      >
        {children}
      </ConfirmButton>
    </div>
  );
}
