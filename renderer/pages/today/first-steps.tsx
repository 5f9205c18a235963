import { Anchor, Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../shared/model/today.ts';
import { workKinds } from '../../../shared/model/work.ts';
import { ActionButton } from '../../components/action-button.tsx';
import lines from '../../components/lines.module.css';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { useNewWork } from '../../components/work/use-new-work.ts';
import { formatPair } from '../../i18n/format.ts';
import { useAction } from '../../lib/calls.ts';
import { useSwitchEnvironment } from '../../lib/use-switch-environment.ts';
import classes from './today.module.css';

type Done = NonNullable<Today['firstSteps']>;
type Step = keyof Done;

const steps: readonly Step[] = [...workKinds, 'stage'];

/** What a new person tries first, each ticked by what was really done, until they put the list away. */
export function FirstSteps({ done }: { done: Done }) {
  const { t } = useTranslation('today');
  const id = useId();
  const work = useNewWork();
  const { change, busy: isSwitching, problem } = useSwitchEnvironment();
  const putAway = useAction('today.putAway', ['today.get']);
  const say = useObstacleText();
  const navigate = useNavigate();
  const begin: Record<Step, () => void> = {
    draft: work.startFirstDraft,
    // Its loans are chosen from a list, so that no Loan ID need be known.
    journals: () => void navigate({ to: '/journals/choose' }),
    report: () => work.start('report'),
    stage: () => void change('stage', ''),
  };
  const busy = isSwitching ? 'stage' : work.busy;
  const failure = work.failure ?? problem ?? putAway.error?.failure;
  return (
    <Panel labelledBy={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {t('firstSteps.title')}
        </Title>
        <Button
          variant="subtle"
          size="xs"
          mr="calc(-1 * var(--button-padding-x))"
          loading={putAway.isPending}
          onClick={() => putAway.mutate({})}
        >
          {t('firstSteps.putAway')}
        </Button>
      </div>
      <Text c="dimmed">{t('firstSteps.text')}</Text>
      {failure && <Problem failure={failure} />}
      <ul className={lines.list}>
        {steps.map((step) => (
          <li key={step} className={`${lines.line} ${classes.step}`} data-done={done[step]}>
            {done[step] ? (
              <IconCircleCheckFilled size={22} aria-hidden />
            ) : (
              <IconCircleDashed size={22} stroke={1.5} aria-hidden />
            )}
            <div className={lines.text}>
              <span className={classes.name}>
                {t(`firstSteps.${step}.name`)}
                <VisuallyHidden>
                  {formatPair('', t(done[step] ? 'firstSteps.done' : 'firstSteps.open'))}
                </VisuallyHidden>
              </span>
              <Text fz="sm" c="dimmed">
                {t(`firstSteps.${step}.help`)}
              </Text>
            </div>
            {!done[step] && (
              <Group>
                <ActionButton
                  size="sm"
                  variant="default"
                  loading={busy === step}
                  obstacle={say(busy !== null && busy !== step ? 'busy' : null)}
                  onClick={begin[step]}
                >
                  {t(`firstSteps.start.${step}`)}
                </ActionButton>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <Anchor component={Link} to="/go-live" fz="sm" w="fit-content">
        {t('firstSteps.goLive')}
      </Anchor>
    </Panel>
  );
}
