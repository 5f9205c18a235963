import { Button, List, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { Disclosure } from '../../../components/disclosure.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { Wizard } from './use-wizard.ts';

const mostListed = 100;

/** The rows that became no draft, each with its reason; those a person left out can be taken back. */
export function LeftOutRows({ wizard, reading }: { wizard: Wizard; reading: ImportReading }) {
  const { t } = useTranslation('import');
  const rows = reading.leftOut.toSorted((a, b) => a.number - b.number);
  if (rows.length === 0) return null;
  const more = rows.length - mostListed;
  return (
    <Disclosure label={t('check.leftOut', { count: rows.length, number: formatCount(rows.length) })}>
      <Stack gap="xs" align="flex-start">
        <List fz="sm">
          {rows.slice(0, mostListed).map(({ number, why }) => (
            <List.Item key={number}>{t('check.whyRow', { number, why: t(`check.why.${why}`) })}</List.Item>
          ))}
          {more > 0 && <List.Item>{t('check.more', { count: more, number: formatCount(more) })}</List.Item>}
        </List>
        {rows.some(({ why }) => why === 'person') && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => wizard.setPlan((now) => ({ ...now, leftOut: new Set() }))}
          >
            {t('check.takeBack')}
          </Button>
        )}
      </Stack>
    </Disclosure>
  );
}
