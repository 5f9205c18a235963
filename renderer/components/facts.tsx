import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts.module.css';

/** A labelled value; null and empty text are shown as "not given", never as 0 or blank. */
export type Fact = { label: string; value: ReactNode };

/** Labels with their values, side by side. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat and the list never changes its order
        <Fragment key={index}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <NotGiven /> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The words for a value that Kiva did not give. */
export function NotGiven() {
  const { t } = useTranslation();
  return (
    <Text span c="dimmed" fs="italic">
      {t('notGiven')}
    </Text>
  );
}
