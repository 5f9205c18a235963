import { Select } from '@mantine/core';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { chooseByLetter } from './choose-by-letter.ts';
import { Line, useHelp } from './fields.tsx';
import { genders } from './genders.ts';

/** The one borrower of an individual loan: the first member of the draft. */
export function Borrower({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  return (
    <>
      <Line name="members.0.clientId" help={t('help.clientId')} readOnly={readOnly} />
      <Line name="members.0.loanId" help={t('help.loanId')} readOnly={readOnly} />
      <Line name="members.0.givenName" help={t('help.givenName')} readOnly={readOnly} />
      <Line name="members.0.familyName" help={t('help.familyName')} readOnly={readOnly} />
      <Gender readOnly={readOnly} />
    </>
  );
}

function Gender({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const name = 'members.0.gender';
  const { field } = useController<DraftContent, typeof name>({ name });
  const options = genders.map((value) => ({ value, label: t(`gender.${value}`) }));
  return (
    <Select
      ref={field.ref}
      id={fieldId(name)}
      label={t('field.gender')}
      placeholder={t('lists.choose')}
      {...useHelp(name, t('help.gender'))}
      data={options}
      onKeyDown={readOnly ? undefined : chooseByLetter(options, field.onChange)}
      value={field.value === '' ? null : field.value}
      onChange={(next) => field.onChange(next ?? '')}
      onBlur={field.onBlur}
      clearable={!readOnly}
      {...fieldLook(readOnly)}
    />
  );
}
