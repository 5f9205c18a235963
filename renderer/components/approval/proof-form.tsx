import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PinProof } from '../../../shared/model/approval.ts';
import type { Failure } from '../../../shared/result.ts';
import { FieldSummary } from '../field-summary.tsx';
import type { useFailedSubmit } from '../use-failed-submit.ts';
import { ApprovalFailure } from './approval-failure.tsx';
import { ProofFields, type ProofHandle, type ProofLabels } from './proof-fields.tsx';
import type { useProofIssues } from './use-proof-issues.ts';

type Props = {
  /** The people whose PIN is accepted; an empty list asks for none. */
  people: readonly Person[];
  labels?: ProofLabels;
  action: string;
  danger?: boolean;
  busy: boolean;
  failure: Failure | null;
  /** Above and below the fields of who it is. */
  children?: ReactNode;
  after?: ReactNode;
  /** Whether all else is filled in; it shows what is not. */
  isReady?: () => boolean;
  /** Instead of that, of a form of more than two fields: all that is wrong is said on top at once, with who it is. */
  whole?: { failed: ReturnType<typeof useFailedSubmit>; proof: ReturnType<typeof useProofIssues> };
  onProof: (proof: PinProof | null) => void;
  onCancel: () => void;
};

/** The inside of a dialog that takes a person's PIN. */
export function ProofForm({ people, action, busy, failure, onProof, onCancel, whole, ...rest }: Props) {
  const { t } = useTranslation();
  const proof = useRef<ProofHandle>(null);
  const wrong = failure?.code === 'PIN_WRONG' && !busy;
  const prove = () => {
    if (people.length === 0) return onProof(null);
    const given = proof.current?.take();
    if (given) onProof(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (whole) whole.failed.submit(prove);
    else if (rest.isReady?.() ?? true) prove();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {whole && <FieldSummary {...whole.failed.summary} />}
        {rest.children}
        {people.length > 0 && (
          <ProofFields
            ref={proof}
            people={people}
            wrong={wrong}
            {...(rest.labels ? { labels: rest.labels } : {})}
            {...(whole ? { whole } : {})}
          />
        )}
        {rest.after}
        {failure !== null && <ApprovalFailure failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} color={rest.danger ? 'var(--pd-danger-bg)' : undefined}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
