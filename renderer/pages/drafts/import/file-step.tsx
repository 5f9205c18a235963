import { Button, FileButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { Problem } from '../../../components/problem.tsx';
import classes from '../../../components/sheet-file/import.module.css';
import { usePastedCells, useSheetFile } from '../../../components/sheet-file/use-sheet-file.ts';
import { SamplePanel } from './sample-panel.tsx';
import { TemplatePanel } from './template-panel.tsx';
import type { Wizard } from './use-wizard.ts';

const kinds = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt';

/** Asks for the file, or for pasted cells, and offers a template. */
export function FileStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { reading, problem, take, stop } = useSheetFile(wizard.takeFile);
  usePastedCells(t('file.pasted'), wizard.takeFile);
  return (
    <Stack gap="md">
      <Panel labelledBy="import-file">
        <Title order={2} id="import-file" tabIndex={-1}>
          {t('file.title')}
        </Title>
        <Text>{t('file.text')}</Text>
        {problem && <Problem failure={problem} />}
        <FileDrop onFile={take} disabled={reading !== null} />
        <div role="status">
          {reading !== null && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>{t('file.reading', { name: reading })}</Text>
              <Button size="compact-sm" variant="default" onClick={stop}>
                {t('file.stop')}
              </Button>
            </Group>
          )}
        </div>
      </Panel>
      <SamplePanel />
      <TemplatePanel config={wizard.config} />
    </Stack>
  );
}

type DropProps = { onFile: (file: File) => void; disabled: boolean };

function FileDrop({ onFile, disabled }: DropProps) {
  const { t } = useTranslation('import');
  const forget = useRef<() => void>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file && !disabled) onFile(file);
    forget.current?.();
  };
  const accept = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button in it works without a pointer
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
      <Stack gap={6} flex="1 1 18rem">
        <Group gap="sm">
          <FileButton resetRef={forget} onChange={take} accept={kinds} disabled={disabled}>
            {(props) => <Button {...props}>{t('file.choose')}</Button>}
          </FileButton>
          <Text>{t('file.drop')}</Text>
        </Group>
        <Text fz="sm" c="dimmed">
          {t('file.kinds')}
        </Text>
      </Stack>
    </div>
  );
}
