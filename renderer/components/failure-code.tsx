import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result.ts';
import { call } from '../lib/calls.ts';
import { writeClipboard } from './grid/write-clipboard.ts';

/** References of failures that the page itself made, which are in the log only once it was told of them. */
const noted = new WeakMap<Failure, Promise<string>>();

function noteFailure(failure: Failure): Promise<string> {
  const known =
    noted.get(failure) ?? call('problems.note', { name: failure.code, frames: [] }).then(refOf, () => '');
  noted.set(failure, known);
  return known;
}

function refOf({ ref }: { ref: string }): string {
  return ref;
}

/** The reference of a failure, under which the log has it too; empty until it is known. */
export function useFailureRef(failure: Failure): string {
  const [own, setOwn] = useState('');
  useEffect(() => {
    if (failure.ref === '') void noteFailure(failure).then(setOwn);
  }, [failure]);
  return failure.ref || own;
}

/** The reference of a failure inside of a sentence: to be read out or selected. */
export function FailureRef({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  const ref = useFailureRef(failure);
  if (ref === '') return null;
  return (
    <Text component="span" fz="xs" c="inherit" className="pd-number">
      {t('problem.ref', { ref })}
    </Text>
  );
}

/** The reference of a failure with a button that copies it, and the way to a report of the problem, or of the send that failed. */
export function FailureCode({ failure, sendId }: { failure: Failure; sendId?: string }) {
  const { t } = useTranslation();
  const ref = useFailureRef(failure);
  const [copied, setCopied] = useState(false);
  if (ref === '') return null;
  const CopyIcon = copied ? IconCheck : IconCopy;
  return (
    <Group gap={6} fz="xs">
      <FailureRef failure={{ ...failure, ref }} />
      <ActionIcon
        size="sm"
        variant="subtle"
        c="inherit"
        aria-label={t(copied ? 'problem.copied' : 'problem.copy')}
        onClick={() => setCopied(writeClipboard(`${failure.code} ${ref}`))}
      >
        <CopyIcon size={14} aria-hidden />
      </ActionIcon>
      <ReportLink about={sendId === undefined ? `error=${failure.code}.${ref}` : `send=${sendId}`} />
    </Group>
  );
}

/** Leads to a report of a problem. Not by the router: a failure of the start stands outside of it. */
export function ReportLink({ about }: { about: string }) {
  const { t } = useTranslation();
  return (
    <Anchor fz="xs" w="fit-content" c="inherit" underline="always" href={`#/problem?${about}`}>
      {t('problem.report')}
    </Anchor>
  );
}
