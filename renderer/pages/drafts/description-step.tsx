import { Checkbox } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { countWords } from '../../../shared/rules/text.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { Borrower } from './borrower.tsx';
import { Line, Paragraphs } from './fields.tsx';
import { LoanType } from './loan-type.tsx';
import { MembersTable } from './members/members-table.tsx';
import { Picker } from './picker.tsx';
import { Step, Wide } from './step.tsx';

/** PA2's first step: who the borrower is, or who the members are, and what the loan is for. */
export function DescriptionStep({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { control } = useFormContext<DraftContent>();
  const isGroup = useWatch({ control, name: 'loanType' }) === 'group';
  return (
    <Step id="step-1" title={t('step1.title')} text={t('step1.text')}>
      <LoanType readOnly={readOnly} />
      <Waiver readOnly={readOnly} />
      {isGroup ? <GroupFields readOnly={readOnly} /> : <Borrower readOnly={readOnly} />}
      <Picker name="location" help={t('help.location')} readOnly={readOnly} />
      <Picker name="activityId" help={t('help.activityId')} readOnly={readOnly} />
      <Picker name="languageId" help={t('help.languageId')} readOnly={readOnly} />
      <Wide>
        <Paragraphs name="loanUse" minRows={2} help={t('help.loanUse')} readOnly={readOnly} />
      </Wide>
      <Wide>
        <Description readOnly={readOnly} />
      </Wide>
    </Step>
  );
}

/** The group's own name and ids, then its members. */
function GroupFields({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  return (
    <>
      <Wide>
        <Line name="groupName" help={t('help.groupName')} readOnly={readOnly} />
      </Wide>
      <Line name="groupClientId" help={t('help.groupClientId')} readOnly={readOnly} />
      <Line name="groupLoanId" help={t('help.groupLoanId')} readOnly={readOnly} />
      <Wide>
        <MembersTable readOnly={readOnly} />
      </Wide>
    </>
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
