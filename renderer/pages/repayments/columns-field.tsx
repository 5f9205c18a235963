import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnFormat } from '../../../shared/model/reporting.ts';
import classes from './report.module.css';

type Props = { value: ColumnFormat; onChange: (value: ColumnFormat) => void; readOnly: boolean };

const choices = ['two', 'three'] as const;

/** How many columns the partner's files have in PA2, which decides whether client ids are needed (API.md §1.3). */
export function ColumnsField({ value, onChange, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  return (
    <Radio.Group
      label={t('columns.label')}
      description={t('columns.help')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(text) => onChange(choices.find((each) => each === text) ?? '')}
      readOnly={readOnly}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={t(`columns.${choice}`)}
            disabled={readOnly && value !== choice}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
