import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../shared/model/config.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { type FieldSpec, type LoanField, loanFields } from '../../../../shared/model/draft-fields.ts';
import { sentMembers } from '../../../../shared/rules/draft-payload.ts';
import { chosenLanguage } from '../../../../shared/rules/draft-texts.ts';
import { loanAmount } from '../../../../shared/rules/loan-amount.ts';
import { type Fact, Facts } from '../../../components/facts.tsx';
import { Money } from '../../../components/money.tsx';
import { formatDay } from '../../../i18n/format.ts';
import { useLists } from '../use-lists.ts';
import { MembersSeen } from './members-seen.tsx';
import { PhotoSeen } from './photo-seen.tsx';
import { ScheduleSeen } from './schedule-seen.tsx';

type Props = {
  content: DraftContent;
  /** Leads to the field at a path; without it nothing can be changed. */
  onChange?: (path: string) => void;
};

/** All of a draft that is sent, in PA2's steps. */
export function DraftPreview({ content, onChange }: Props) {
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <StepTitle step="step1" path="loanType" onChange={onChange} />
        <Facts facts={useDescriptionFacts(content)} />
        {content.loanType === 'group' && <MembersSeen members={sentMembers(content)} />}
      </Stack>
      <Stack gap="sm">
        <StepTitle step="step2" path="themeTypeId" onChange={onChange} />
        <Facts facts={useTermsFacts(content)} />
        <ScheduleSeen content={content} />
      </Stack>
      <Stack gap="sm">
        <StepTitle step="step3" path="photoId" onChange={onChange} />
        <PhotoSeen photoId={content.photoId} />
      </Stack>
    </Stack>
  );
}

type StepTitleProps = {
  step: 'step1' | 'step2' | 'step3';
  /** The first field of the step. */
  path: string;
  onChange: ((path: string) => void) | undefined;
};

function StepTitle({ step, path, onChange }: StepTitleProps) {
  const { t } = useTranslation('drafts');
  const title = t(`${step}.title`);
  return (
    <Group gap="sm">
      <Title order={3}>{title}</Title>
      {onChange && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('preview.changeStep', { title })}
          onClick={() => onChange(path)}
        >
          {t('preview.change')}
        </Button>
      )}
    </Group>
  );
}

function useDescriptionFacts(draft: DraftContent): Fact[] {
  const { t } = useTranslation('drafts');
  const loanFact = useLoanFact(draft);
  const lang = chosenLanguage(draft.languageId, useLists().lists ?? null) ?? undefined;
  return [
    { label: t('field.loanType'), value: t(`loanType.${draft.loanType}`) },
    loanFact('waiverSigned'),
    ...(draft.loanType === 'group'
      ? (['groupName', 'groupClientId', 'groupLoanId'] as const).map(loanFact)
      : borrowerFacts(draft, t)),
    ...(['location', 'activityId', 'languageId'] as const).map(loanFact),
    ...(['loanUse', 'description'] as const).map((field) => ({
      label: t(`field.${field}`),
      value: draft[field].trim() && <Story text={draft[field]} lang={lang} />,
    })),
  ];
}

type Translate = ReturnType<typeof useTranslation<'drafts'>>['t'];

function borrowerFacts(draft: DraftContent, t: Translate): Fact[] {
  const fields = ['clientId', 'loanId', 'givenName', 'familyName'] as const;
  const borrower = draft.members[0];
  const gender = borrower?.gender ?? '';
  return [
    ...fields.map((field) => ({ label: t(`field.${field}`), value: borrower?.[field].trim() ?? '' })),
    { label: t('field.gender'), value: gender === '' ? '' : t(`gender.${gender}`) },
  ];
}

function useTermsFacts(draft: DraftContent): Fact[] {
  const { t } = useTranslation('drafts');
  const loanFact = useLoanFact(draft);
  const amount = loanAmount(draft);
  return [
    loanFact('themeTypeId'),
    loanFact('currency'),
    { label: t('field.amount'), value: amount && <Money amount={amount} currency={draft.currency} /> },
    loanFact('disbursalDate'),
  ];
}

/** A field of the loan by its name in the form, with what Kiva will read in it. */
function useLoanFact(draft: DraftContent): (field: LoanField) => Fact {
  const { t } = useTranslation('drafts');
  const { lists } = useLists();
  return (field) => {
    const spec: FieldSpec = loanFields[field];
    const value = draft[field];
    const label = t(`field.${field}`);
    if (typeof value === 'boolean') return { label, value: t(value ? 'preview.yes' : 'preview.no') };
    if (spec.list) return { label, value: labelOf(lists?.[spec.list], value) };
    const text = value.trim();
    return { label, value: spec.type === 'date' && text !== '' ? formatDay(text) : text };
  };
}

function labelOf(choices: readonly Choice[] | undefined, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** What lenders read, with its paragraphs, as they become paragraphs on kiva.org. */
function Story({ text, lang }: { text: string; lang: string | undefined }) {
  return (
    <Text span maw="42rem" display="block" lang={lang} style={{ whiteSpace: 'pre-wrap' }}>
      {text.trim()}
    </Text>
  );
}
