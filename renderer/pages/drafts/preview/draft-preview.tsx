import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../shared/model/config.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { sentMembers } from '../../../../shared/rules/draft-payload.ts';
import { type Fact, Facts } from '../../../components/facts.tsx';
import { Money } from '../../../components/money.tsx';
import { formatDay } from '../../../i18n/format.ts';
import { loanAmount } from '../loan-amount.ts';
import { useLists } from '../use-lists.ts';
import { MembersSeen } from './members-seen.tsx';
import { PhotoSeen } from './photo-seen.tsx';
import { ScheduleSeen } from './schedule-seen.tsx';

/** All of a draft that is sent, in PA2's steps. */
export function DraftPreview({ content }: { content: DraftContent }) {
  const { t } = useTranslation('drafts');
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Title order={3}>{t('step1.title')}</Title>
        <Facts facts={useDescriptionFacts(content)} />
        {content.loanType === 'group' && <MembersSeen members={sentMembers(content)} />}
      </Stack>
      <Stack gap="sm">
        <Title order={3}>{t('step2.title')}</Title>
        <Facts facts={useTermsFacts(content)} />
        <ScheduleSeen content={content} />
      </Stack>
      <Stack gap="sm">
        <Title order={3}>{t('step3.title')}</Title>
        <PhotoSeen photoId={content.photoId} />
      </Stack>
    </Stack>
  );
}

function useDescriptionFacts(draft: DraftContent): Fact[] {
  const { t } = useTranslation('drafts');
  const { lists } = useLists();
  const name = (field: 'location' | 'activityId' | 'languageId', choices: readonly Choice[] | undefined) => ({
    label: t(`field.${field}`),
    value: labelOf(choices, draft[field]),
  });
  return [
    { label: t('field.loanType'), value: t(`loanType.${draft.loanType}`) },
    { label: t('field.waiverSigned'), value: t(draft.waiverSigned ? 'preview.yes' : 'preview.no') },
    ...(draft.loanType === 'group' ? groupFacts(draft, t) : borrowerFacts(draft, t)),
    name('location', lists?.locations),
    name('activityId', lists?.activities),
    name('languageId', lists?.languages),
    { label: t('field.loanUse'), value: draft.loanUse.trim() },
    { label: t('field.description'), value: draft.description.trim() && <Story text={draft.description} /> },
  ];
}

type Translate = ReturnType<typeof useTranslation<'drafts'>>['t'];

function groupFacts(draft: DraftContent, t: Translate): Fact[] {
  const fields = ['groupName', 'groupClientId', 'groupLoanId'] as const;
  return fields.map((field) => ({ label: t(`field.${field}`), value: draft[field].trim() }));
}

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
  const { lists } = useLists();
  const amount = loanAmount(draft);
  return [
    { label: t('field.themeTypeId'), value: labelOf(lists?.themes, draft.themeTypeId) },
    { label: t('field.currency'), value: labelOf(lists?.currencies, draft.currency) },
    { label: t('field.amount'), value: amount && <Money amount={amount} currency={draft.currency} /> },
    {
      label: t('field.disbursalDate'),
      value: draft.disbursalDate.trim() && formatDay(draft.disbursalDate.trim()),
    },
  ];
}

function labelOf(choices: readonly Choice[] | undefined, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** The story with its paragraphs, as they become paragraphs on kiva.org. */
function Story({ text }: { text: string }) {
  return (
    <Text span maw="42rem" display="block" style={{ whiteSpace: 'pre-wrap' }}>
      {text.trim()}
    </Text>
  );
}
