import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameSplits, type SplitName } from '../../../../shared/rules/name-splits.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';

type Props = { name: string; opened: boolean; onClose: () => void; onChoose: (split: SplitName) => void };

/** Kiva gives a borrower's name in one piece: a person says which part of it is the family name, which lenders never see. */
export function SplitNameDialog({ name, opened, onClose, onChoose }: Props) {
  const { t } = useTranslation('drafts');
  return (
    <Dialog environment="here" opened={opened} onClose={onClose} title={t('splitName.title', { name })}>
      <Stack gap="xs">
        <Text>{t('splitName.text')}</Text>
        {nameSplits(name).map((split) => (
          <Button
            key={`${split.givenName}|${split.familyName}`}
            variant="default"
            justify="start"
            h="auto"
            py="xs"
            onClick={() => onChoose(split)}
          >
            {t('splitName.option', split)}
          </Button>
        ))}
        <Button variant="subtle" onClick={() => onChoose({ givenName: '', familyName: '' })}>
          {t('splitName.neither')}
        </Button>
      </Stack>
    </Dialog>
  );
}
