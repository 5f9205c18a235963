import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { fieldNameOf } from './field-names.ts';

/** The label of the field at a path, with the member or row it belongs to. */
export function useFieldLabel(): (path: string, loanType: DraftContent['loanType']) => string {
  const { t } = useTranslation('drafts');
  return (path, loanType) => {
    const [table, place, inner] = path.split('.');
    const field = t(`field.${fieldNameOf(path)}` as 'field.members');
    if (place === undefined || (table === 'members' && loanType === 'individual')) return field;
    const number = Number(place) + 1;
    if (table === 'members') return inner ? t('ofMember', { field, number }) : t('member', { number });
    return inner ? t('ofRow', { field, number }) : t('row', { number });
  };
}
