import { Button, Group, List, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '../../../../shared/model/draft-fields.ts';
import { type ChoiceBooks, type ChosenValue, nearChoices } from '../../../../shared/rules/import/choices.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import classes from '../../../components/sheet-file/import.module.css';
import { formatCount } from '../../../i18n/format.ts';
import { searchChoices } from './search-choices.ts';
import type { Wizard } from './use-wizard.ts';
import type { Unlisted } from './wizard-state.ts';

const mostListed = 50;

type Props = {
  opened: boolean;
  onClose: () => void;
  wizard: Wizard;
  unlisted: readonly Unlisted[];
  said: readonly ChosenValue[];
};

/** What the sheet says that none of Kiva's lists knows: answered once, for all rows and for the next import. */
export function ListsDialog({ opened, onClose, wizard, unlisted, said }: Props) {
  const { t } = useTranslation(['import', 'common']);
  const say = (field: ChoiceField, text: string, value: string) => {
    wizard.say(field, text, value);
    if (unlisted.length === 1) onClose();
  };
  return (
    <Dialog
      environment="here"
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('import:lists.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {unlisted.length > 0 && <Text>{t('import:lists.text')}</Text>}
        {unlisted.slice(0, mostListed).map((each) => (
          <UnlistedText key={`${each.field} ${each.text}`} unlisted={each} books={wizard.books} onSay={say} />
        ))}
        {said.length > 0 && <SaidTexts said={said} wizard={wizard} />}
      </Stack>
    </Dialog>
  );
}

/** What was said of texts, now or the last time, so that a slip can be taken back. */
function SaidTexts({ said, wizard }: { said: readonly ChosenValue[]; wizard: Wizard }) {
  const { t } = useTranslation('import');
  const forget = (gone: ChosenValue) =>
    wizard.setPlan((now) => ({ ...now, choices: now.choices.filter((each) => each !== gone) }));
  const labelOf = ({ field, value }: ChosenValue) =>
    wizard.books[field].choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <Disclosure label={t('lists.said')}>
      <List fz="sm" spacing={4}>
        {said.map((each) => {
          const values = { text: each.text, field: t(`field.${each.field}`), value: labelOf(each) };
          return (
            <List.Item key={`${each.field} ${each.text}`}>
              {t(each.value === '' ? 'lists.meansNothing' : 'lists.means', values)}{' '}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('lists.forgetText', { text: each.text })}
                onClick={() => forget(each)}
              >
                {t('lists.forget')}
              </Button>
            </List.Item>
          );
        })}
      </List>
    </Disclosure>
  );
}

type UnlistedProps = { unlisted: Unlisted; books: ChoiceBooks; onSay: Wizard['say'] };

function UnlistedText({ unlisted, books, onSay }: UnlistedProps) {
  const { t } = useTranslation('import');
  const { field, text, rows, several } = unlisted;
  const near = nearChoices(books, field, text);
  const others = books[field].choices.filter((choice) => !near.includes(choice));
  const say = (value: string) => onSay(field, text, value);
  return (
    <div className={classes.unlisted}>
      <Stack gap={0}>
        <Text>{t('lists.missing', { text, field: t(`field.${field}`) })}</Text>
        <Text fz="sm" c="dimmed">
          {t('lists.count', { count: rows, number: formatCount(rows) })}
          {several && `. ${t('lists.several')}`}
        </Text>
      </Stack>
      <Group gap="sm" wrap="nowrap">
        <Select
          aria-label={t('lists.choice', { text })}
          placeholder={t('lists.choose')}
          data={[...near, ...others].map(({ value, label }) => ({ value, label }))}
          value={null}
          onChange={(value) => value !== null && say(value)}
          filter={searchChoices}
          nothingFoundMessage={t('lists.nothing')}
          searchable
          flex="1 1 16rem"
        />
        <Button variant="default" flex="none" onClick={() => say('')}>
          {t('lists.empty')}
        </Button>
      </Group>
    </div>
  );
}
