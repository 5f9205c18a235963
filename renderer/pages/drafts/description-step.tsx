import { Checkbox, Select } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/work.ts';
import { countWords } from '../../../shared/rules/text.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { Line, Paragraphs } from './fields.tsx';
import { Picker } from './picker.tsx';
import { Step, Wide } from './step.tsx';
import { useLists } from './use-lists.ts';

/** PA2's first step: who the borrower is and what the loan is for. */
export function DescriptionStep({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { lists } = useLists();
  return (
    <Step id="step-1" title={t('step1.title')} text={t('step1.text')}>
      <LoanType readOnly={readOnly} />
      <Waiver readOnly={readOnly} />
      <Line name="clientId" help={t('help.clientId')} readOnly={readOnly} />
      <Line name="loanId" help={t('help.loanId')} readOnly={readOnly} />
      <Line name="givenName" readOnly={readOnly} />
      <Line name="familyName" readOnly={readOnly} />
      <Gender readOnly={readOnly} />
      <Picker name="location" choices={lists?.locations} help={t('help.location')} readOnly={readOnly} />
      <Picker name="activityId" choices={lists?.activities} help={t('help.activityId')} readOnly={readOnly} />
      <Picker name="languageId" choices={lists?.languages} readOnly={readOnly} />
      <Wide>
        <Paragraphs name="loanUse" minRows={2} help={t('help.loanUse')} readOnly={readOnly} />
      </Wide>
      <Wide>
        <Description readOnly={readOnly} />
      </Wide>
    </Step>
  );
}

/** Only individual loans yet; the field is there so that nobody wonders where the choice is. */
function LoanType({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  return (
    <Select
      id={fieldId('loanType')}
      label={t('field.loanType')}
      description={t('help.loanType')}
      data={[{ value: 'individual', label: t('loanType.individual') }]}
      value="individual"
      allowDeselect={false}
      {...fieldLook(readOnly)}
    />
  );
}

function Waiver({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { field } = useController<DraftContent, 'waiverSigned'>({ name: 'waiverSigned' });
  return (
    <Checkbox
      ref={field.ref}
      id={fieldId('waiverSigned')}
      mt={{ base: 0, sm: '1.9rem' }}
      label={t('field.waiverSigned')}
      description={t('help.waiverSigned')}
      checked={field.value}
      aria-readonly={readOnly}
      onChange={(event) => readOnly || field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
    />
  );
}

const genders = ['female', 'male', 'unknown'] as const;

function Gender({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { field } = useController<DraftContent, 'gender'>({ name: 'gender' });
  return (
    <Select
      ref={field.ref}
      id={fieldId('gender')}
      label={t('field.gender')}
      placeholder={t('lists.choose')}
      data={genders.map((value) => ({ value, label: t(`gender.${value}`) }))}
      value={field.value === '' ? null : field.value}
      onChange={(next) => field.onChange(next ?? '')}
      onBlur={field.onBlur}
      clearable={!readOnly}
      {...fieldLook(readOnly)}
    />
  );
}

function Description({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { control } = useFormContext<DraftContent>();
  const text = useWatch({ control, name: 'description' });
  const words = t('words', { count: countWords(text) });
  const characters = t('characters', { count: text.length });
  return (
    <Paragraphs
      name="description"
      minRows={8}
      help={
        <>
          {t('help.description')} <span className="pd-number">{`${words} · ${characters}`}</span>
        </>
      }
      readOnly={readOnly}
    />
  );
}
