import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { amountMeanings } from '../../../shared/model/reporting.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { fieldId } from '../../components/work/field-id.ts';
import classes from './report.module.css';

type Meaning = ReportContent['meaning'];
type Props = { value: Meaning; onChange: (value: Meaning) => void; readOnly: boolean };

const choices = ['repaid', 'outstanding'] as const;

/** What the amounts mean; there is no default (API.md §5.1). */
export function MeaningField({ value, onChange, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  const choose = (text: string) => onChange(amountMeanings.find((each) => each === text) ?? '');
  return (
    <Radio.Group
      id={fieldId('meaning')}
      tabIndex={-1}
      label={t('meaning.label')}
      description={t('meaning.help')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={choose}
      readOnly={readOnly}
      required
      withAsterisk={false}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={t(`meaning.${choice}`)}
            description={t(`meaning.${choice}Help`)}
            disabled={readOnly && value !== choice}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
