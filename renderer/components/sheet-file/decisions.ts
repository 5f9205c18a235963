import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/model/sheet.ts';
import type { DecidedStyle } from '../../../shared/rules/import/decided-styles.ts';
import { countHidden, type HiddenChoice } from '../../../shared/rules/import/hidden.ts';
import { formatCount } from '../../i18n/format.ts';
import { goToQuestion, questionIds } from './go-to-question.ts';

/** Something that was decided when a sheet was read, in a few words. `onGoTo` leads to the question that decides it. */
export type Decision = { text: string; isOpen?: boolean; onGoTo?: (() => void) | undefined };

/** Puts decisions into words; without a `goTo` they are only shown. */
export function useDecisions(goTo: ((id: string) => void) | null = goToQuestion) {
  const { t } = useTranslation('import');
  /** Styles of one kind are told apart by their columns. */
  const ofStyles = (styles: readonly DecidedStyle[]): Decision[] =>
    styles.map(({ kind, style, isAsked, fields }) => {
      const text = style === null ? t(`decided.open.${kind}`) : t(`decided.${style}`);
      const isAlone = styles.filter((each) => each.kind === kind).length === 1;
      const named = fields.map((field) => t(`field.${field}`)).join(', ');
      return {
        text: isAlone ? text : t('decided.of', { fields: named, text }),
        isOpen: style === null,
        onGoTo: isAsked && goTo ? () => goTo(questionIds.style(fields[0] ?? '')) : undefined,
      };
    });
  const ofHidden = (
    sheet: Pick<Sheet, 'rows' | 'hiddenColumns'>,
    { takeHidden, takeHiddenColumns }: Pick<HiddenChoice, 'takeHidden'> & Partial<HiddenChoice>,
  ): Decision[] => {
    const { rows, columns } = countHidden(sheet);
    const onGoTo = goTo ? () => goTo(questionIds.hidden) : undefined;
    const number = (count: number) => ({ count, number: formatCount(count) });
    return [
      rows > 0 && t(takeHidden ? 'decided.hiddenTaken' : 'decided.hiddenLeft', number(rows)),
      columns > 0 &&
        takeHiddenColumns !== undefined &&
        t(takeHiddenColumns ? 'decided.columnsTaken' : 'decided.columnsLeft', number(columns)),
    ].flatMap((text) => (text ? [{ text, onGoTo }] : []));
  };
  return { ofStyles, ofHidden };
}
