import { Checkbox, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  neededProblemFile,
  type ProblemFile,
  type ProblemFileName,
} from '../../../shared/model/problem-report.ts';
import { formatSize } from '../../i18n/format.ts';
import { fileKeys } from './file-keys.ts';
import classes from './problem.module.css';

type Props = {
  files: readonly ProblemFile[];
  shown: ProblemFileName;
  leftOut: ReadonlySet<ProblemFileName>;
  onShow: (name: ProblemFileName) => void;
  onInclude: (name: ProblemFileName, isIn: boolean) => void;
};

/** The files of a report: which are in it, how large they are, and which is shown. */
export function FileList({ files, shown, leftOut, onShow, onInclude }: Props) {
  const { t } = useTranslation('problem');
  return (
    <nav aria-label={t('files')}>
      <ul className={classes.files}>
        {files.map(({ name, bytes }) => (
          <li key={name} className={classes.file} data-shown={name === shown || undefined}>
            <Checkbox
              aria-label={t('include', { file: t(`file.${fileKeys[name]}.name`) })}
              checked={!leftOut.has(name)}
              disabled={name === neededProblemFile}
              title={name === neededProblemFile ? t('needed') : undefined}
              onChange={(event) => onInclude(name, event.currentTarget.checked)}
            />
            <UnstyledButton
              className={classes.open}
              aria-current={name === shown || undefined}
              onClick={() => onShow(name)}
            >
              <Text fw={500} td={leftOut.has(name) ? 'line-through' : undefined}>
                {t(`file.${fileKeys[name]}.name`)}
              </Text>
              <Text fz="xs" c="dimmed" className="pd-number">
                <span translate="no">{name}</span> · {formatSize(bytes)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
