import { Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncodingReading } from '../../../shared/model/sheet.ts';
import { openDialog } from '../dialog/open-dialog.tsx';
import { useEncodings } from './use-encodings.ts';

type Props = {
  name: string;
  readings: readonly EncodingReading[];
  onAnswer: (encoding: string | null) => void;
};

/** Asks in which encoding a text was saved, where its letters do not decide it. Null where the person closed the question. */
export function askEncoding(name: string, readings: readonly EncodingReading[]): Promise<string | null> {
  return new Promise((resolve) => {
    openDialog({
      environment: null,
      title: <QuestionTitle />,
      onClose: () => resolve(null),
      children: (close) => (
        <EncodingQuestion
          name={name}
          readings={readings}
          onAnswer={(encoding) => {
            resolve(encoding);
            close();
          }}
        />
      ),
    });
  });
}

function QuestionTitle() {
  return useTranslation('import').t('text.askTitle');
}

function EncodingQuestion({ name, readings, onAnswer }: Props) {
  const { t } = useTranslation(['import', 'common']);
  const { nameOf, data } = useEncodings();
  const [chosen, setChosen] = useState<string | null>(null);
  const isListed = readings.some(({ encoding }) => encoding === chosen);
  return (
    <Stack gap="md">
      <Text>{t('text.askText', { name })}</Text>
      <Radio.Group aria-label={t('text.readings')} value={isListed ? chosen : ''} onChange={setChosen}>
        <Stack gap="sm">
          {readings.map(({ encoding, sample }) => (
            <Radio
              key={encoding}
              value={encoding}
              label={<bdi>{sample.join(' · ')}</bdi>}
              description={nameOf(encoding)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={t('text.another')}
        maw="24rem"
        data={[{ value: '', label: t('text.choose') }, ...data]}
        value={isListed ? '' : (chosen ?? '')}
        onChange={(event) => setChosen(event.currentTarget.value || null)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onAnswer(null)}>
          {t('common:cancel')}
        </Button>
        <Button disabled={chosen === null} onClick={() => onAnswer(chosen)}>
          {t('text.take')}
        </Button>
      </Group>
    </Stack>
  );
}
