import { Button } from '@mantine/core';
import { IconDownload, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { useExpected } from './use-expected.ts';

type Props = { expected: ReturnType<typeof useExpected>; isFirst: boolean };

const icon = { size: 16, 'aria-hidden': true } as const;

/** Fetches the loans that Kiva expects payments for; what was begun can be stopped, and gone on with. */
export function LoadExpected({ expected, isFirst }: Props) {
  const { t } = useTranslation('repayments');
  if (expected.loading)
    return (
      <Button size="xs" variant="default" leftSection={<IconPlayerStop {...icon} />} onClick={expected.stop}>
        {t('expected.stop')}
      </Button>
    );
  return (
    <>
      {hasUnfinished(expected) && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPlay {...icon} />}
          onClick={() => expected.load(true)}
        >
          {t('expected.resume')}
        </Button>
      )}
      <Button
        size="xs"
        variant={isFirst ? 'light' : 'default'}
        leftSection={<IconDownload {...icon} />}
        onClick={() => expected.load(false)}
      >
        {t('expected.load')}
      </Button>
    </>
  );
}

/** True where the last walk over Kiva's list was cut off and can go on. */
export function hasUnfinished({ status }: Props['expected']): boolean {
  return status?.unfinished?.scope === 'payable';
}
