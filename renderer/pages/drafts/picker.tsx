import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { type ChoiceField, loanFields } from '../../../shared/model/draft-fields.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { findOptions, optionsOf, withRecent } from './choice-search.ts';
import { useHelp } from './fields.tsx';
import { useLists } from './use-lists.ts';
import { useRecent } from './use-recent.ts';

type Props = { name: ChoiceField; help?: string; readOnly: boolean };

/** A choice out of one of Kiva's lists, found by typing without regard to accents; those used lately come first. */
export function Picker({ name, help, readOnly }: Props) {
  const { t } = useTranslation('drafts');
  // Undefined while it is unknown: then the saved value cannot be judged.
  const choices = useLists().lists?.[loanFields[name].list];
  const { field } = useController<DraftContent, Props['name']>({ name });
  const { value } = field;
  const unlisted = choices ? t('lists.unlisted', { value }) : value;
  const recent = useRecent(name);
  const options = useMemo(() => optionsOf(choices ?? [], value, unlisted), [choices, value, unlisted]);
  const isGone = choices !== undefined && options.length > choices.length;
  const said = useHelp(name, help);
  return (
    <Select
      ref={field.ref}
      id={fieldId(name)}
      label={t(`field.${name}`)}
      {...said}
      {...(isGone ? { error: t('lists.gone', { value }) } : {})}
      data={withRecent(options, recent, { recent: t('lists.recent'), all: t('lists.all') })}
      value={value === '' ? null : value}
      onChange={(next) => field.onChange(next ?? '')}
      onBlur={field.onBlur}
      filter={({ options, search }) => findOptions(options, search, (count) => t('lists.more', { count }))}
      placeholder={t('lists.search')}
      nothingFoundMessage={t(choices ? 'lists.nothing' : 'lists.failed')}
      searchable
      selectFirstOptionOnChange
      clearable={!readOnly}
      {...fieldLook(readOnly)}
      autoComplete="off"
      maxDropdownHeight={280}
    />
  );
}
