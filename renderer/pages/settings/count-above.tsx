import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Safeguards, safeguardsSchema } from '../../../shared/model/level.ts';
import { rowsToCount } from '../../../shared/rules/level.ts';
import { Problem } from '../../components/problem.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { setCachedAnswer, useAction } from '../../lib/calls.ts';

const fieldId = 'count-above';

/** The sum above which the number of rows is typed before they leave for Production. */
export function CountAbove({ saved }: { saved: Safeguards }) {
  const { t } = useTranslation('level');
  const environment = useEnvironment();
  const client = useQueryClient();
  const save = useAction('level.save');
  const [typed, setTyped] = useState(saved.countAbove ?? '');
  const parsed = safeguardsSchema.shape.countAbove.safeParse(typed.trim() === '' ? null : typed.trim());
  const wrong = t('settings.countAboveWrong');
  const { submit } = useFailedSubmit(
    parsed.success ? [] : [{ fieldId, label: t('settings.countAbove'), message: wrong }],
    'field',
  );
  const store = () => {
    if (!parsed.success || save.isPending) return;
    const onSuccess = (answer: Safeguards) => setCachedAnswer(client, 'level.get', { environment }, answer);
    save.mutate({ environment, countAbove: parsed.data }, { onSuccess });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(store);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <TextInput
        id={fieldId}
        label={t('settings.countAbove')}
        description={t('settings.countAboveHelp', { number: formatCount(rowsToCount) })}
        error={!parsed.success && wrong}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          save.reset();
          setTyped(event.currentTarget.value);
        }}
      />
      <Group gap="sm" mt="sm">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('settings.saveCount')}
        </Button>
        <Text role="status" fz="sm">
          {save.isSuccess ? t('settings.saved') : ''}
        </Text>
      </Group>
      {save.error !== null && <Problem failure={save.error.failure} />}
    </form>
  );
}
