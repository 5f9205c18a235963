import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import { reportQuestions } from '../../../shared/rules/report/questions.ts';
import { useFindingText } from '../../components/review/use-finding-text.ts';
import { Strip } from '../../components/workbench/strip.tsx';

type QuestionRule = (typeof reportQuestions)[number];
type Props = { whole: readonly Finding[]; onConfirm: (rule: QuestionRule) => void; readOnly: boolean };

/** Questions about the whole report that block sending until a person answers them. */
export function WholeQuestions({ whole, onConfirm, readOnly }: Props) {
  if (readOnly) return null;
  return whole.map((finding) => {
    const rule = reportQuestions.find((each) => each === finding.rule);
    return rule && <WholeQuestion key={rule} finding={finding} rule={rule} onConfirm={onConfirm} />;
  });
}

type OneProps = { finding: Finding; rule: QuestionRule; onConfirm: Props['onConfirm'] };

function WholeQuestion({ finding, rule, onConfirm }: OneProps) {
  const { t } = useTranslation('repayments');
  return (
    <Strip
      tone="bad"
      icon={IconHelpCircle}
      role="alert"
      actions={
        <Button size="compact-sm" variant="default" onClick={() => onConfirm(rule)}>
          {t(`question.${rule}.yes`)}
        </Button>
      }
    >
      <b>{t(`question.${rule}.title`)}</b> {useFindingText()(finding)}
    </Strip>
  );
}
