import { List, Select, Text } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { isBlankMember } from '../../../shared/rules/members.ts';
import { openConfirmation } from '../../components/dialog/open-dialog.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { chooseByLetter } from './choose-by-letter.ts';

type LoanTypeName = DraftContent['loanType'];

const types = ['individual', 'group'] as const satisfies readonly LoanTypeName[];

/** Individual or group. What an individual loan does not have is kept when the type changes, and the form says so. */
export function LoanType({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { control, getValues, setValue } = useFormContext<DraftContent>();
  const type = useWatch({ control, name: 'loanType' });
  const hidden = useHidden();
  const choose = (next: string | null) => {
    const chosen = types.find((each) => each === next);
    if (readOnly || chosen === undefined || chosen === type) return;
    const change = () => setValue('loanType', chosen);
    const lost = chosen === 'individual' ? hidden(getValues()) : [];
    if (lost.length === 0) change();
    else ask(lost, change);
  };
  const ask = (lost: string[], change: () => void) =>
    openConfirmation({
      environment: 'here',
      title: t('typeSwitch.title'),
      text: <HiddenList text={t('typeSwitch.text')} lines={lost} />,
      labels: { confirm: t('typeSwitch.action'), cancel: t('typeSwitch.stay') },
      onConfirm: change,
    });
  const options = types.map((value) => ({ value, label: t(`loanType.${value}`) }));
  return (
    <Select
      id={fieldId('loanType')}
      label={t('field.loanType')}
      description={type === 'individual' ? <Kept /> : t('help.loanType')}
      data={options}
      onKeyDown={readOnly ? undefined : chooseByLetter(options, choose)}
      value={type}
      onChange={choose}
      allowDeselect={false}
      {...fieldLook(readOnly)}
    />
  );
}

/** What of a group's data an individual loan does not show. */
function useHidden(): (
  draft: Pick<DraftContent, 'groupName' | 'groupClientId' | 'groupLoanId' | 'members'>,
) => string[] {
  const { t } = useTranslation('drafts');
  return ({ groupName, groupClientId, groupLoanId, members }) => {
    const others = members.slice(1).filter((member) => !isBlankMember(member));
    const names = others
      .slice(0, 5)
      .map(({ givenName }) => givenName.trim() || '…')
      .join(', ');
    const hasFields = [groupName, groupClientId, groupLoanId].some((text) => text.trim() !== '');
    return [
      ...(hasFields ? [t('typeSwitch.groupFields')] : []),
      ...(others.length > 0 ? [t('typeSwitch.members', { count: others.length, names })] : []),
    ];
  };
}

function Kept() {
  const { t } = useTranslation('drafts');
  const { control } = useFormContext<DraftContent>();
  const [groupName, groupClientId, groupLoanId, members] = useWatch({
    control,
    name: ['groupName', 'groupClientId', 'groupLoanId', 'members'],
  });
  const lines = useHidden()({ groupName, groupClientId, groupLoanId, members });
  return lines.length === 0 ? t('help.loanType') : `${t('typeSwitch.kept')} ${lines.join(', ')}.`;
}

function HiddenList({ text, lines }: { text: string; lines: readonly string[] }) {
  return (
    <>
      <Text>{text}</Text>
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </>
  );
}
