import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../../../components/sheet-file/import.module.css';
import { type Step, steps } from './wizard-state.ts';

/** Where the import stands: the steps by name, those done ticked, the present one marked. */
export function StepsList({ step }: { step: Step }) {
  const { t } = useTranslation('import');
  const now = steps.indexOf(step);
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((each, index) => (
        <li
          key={each}
          className={classes.step}
          aria-current={index === now ? 'step' : undefined}
          data-done={index < now || undefined}
        >
          <span className={classes.stepSign} aria-hidden>
            {index < now ? <IconCheck size={14} stroke={3} /> : index + 1}
          </span>
          {t(`step.${each}`)}
          {index < now && <VisuallyHidden>{t('done')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
