import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemFile } from '../../../shared/model/problem-report.ts';
import { JsonBlock } from '../../components/json-block.tsx';
import { Panel } from '../../components/panel.tsx';
import { fileKeys } from './file-keys.ts';
import classes from './problem.module.css';

/** One file as it will be saved, and in plain words what is in it. */
export function FileView({ file: { name, content }, isLeftOut }: { file: ProblemFile; isLeftOut: boolean }) {
  const { t } = useTranslation('problem');
  const id = useId();
  const title = t(`file.${fileKeys[name]}.name`);
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id} fz="h3">
        {title}
      </Title>
      <Text c="dimmed">{isLeftOut ? t('leftOut') : t(`file.${fileKeys[name]}.help`)}</Text>
      {content.kind === 'text' ? (
        <div className={classes.view}>
          <JsonBlock label={t('content', { file: name })} text={content.text} />
        </div>
      ) : (
        <img className={classes.photo} src={content.dataUri} alt={title} />
      )}
    </Panel>
  );
}
