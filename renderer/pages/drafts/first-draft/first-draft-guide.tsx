import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { Panel } from '../../../components/panel.tsx';
import { primaryAction } from '../../../components/primary-action.ts';
import { goToField } from '../field-names.ts';
import { emptyPaths, firstPlace } from '../use-next-missing.ts';
import { type GuideStep, guideSteps, stepOf } from './steps.ts';

/** Beside the first draft of a new person: which of four steps they are at, and the way to what is missing. */
export function FirstDraftGuide() {
  // The form also stands elsewhere than at the address of a draft.
  const { guide } = useSearch({ strict: false });
  return guide && <Guide />;
}

function Guide() {
  const { t } = useTranslation('firstRun');
  const id = useId();
  const navigate = useNavigate({ from: '/drafts/$id' });
  const { getValues } = useFormContext<DraftContent>();
  const draft = useWatch<DraftContent>();
  // What is watched may lack what a form has not shown yet.
  const paths = emptyPaths({ ...getValues(), ...(draft as DraftContent) });
  const step: GuideStep = guideSteps.find((each) => paths.some((path) => stepOf(path) === each)) ?? 'review';
  const goOn = () => {
    if (step === 'review') document.querySelector<HTMLElement>(`main [${primaryAction}]`)?.focus();
    else if (paths.includes('')) goToField('waiverSigned');
    else firstPlace(paths.filter((path) => stepOf(path) === step))?.focus();
  };
  return (
    <Panel labelledBy={id} compact>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div role="status">
          <Title order={2} id={id} fz="h4">
            {t('guide.title', {
              step: guideSteps.indexOf(step) + 1,
              steps: guideSteps.length,
              name: t(`guide.${step}.name`),
            })}
          </Title>
          <Text c="dimmed">{t(`guide.${step}.text`)}</Text>
        </div>
        <CloseButton
          aria-label={t('guide.close')}
          onClick={() => void navigate({ search: {}, replace: true })}
        />
      </Group>
      <Group>
        <Button size="xs" variant="light" onClick={goOn}>
          {t(`guide.${step}.go`)}
        </Button>
      </Group>
    </Panel>
  );
}
