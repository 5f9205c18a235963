import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnsDialog } from './columns-dialog.tsx';
import type { JournalImport } from './use-journal-import.ts';

/** Chooses a sheet with journals. */
export function ImportButton({ imports, size }: { imports: JournalImport; size?: 'xs' }) {
  const { t } = useTranslation('journals');
  const forget = useRef<() => void>(null);
  const take = (file: File | null) => {
    if (file) imports.file.take(file);
    forget.current?.();
  };
  return (
    <>
      <FileButton resetRef={forget} onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xls,.xlsb,.ods">
        {(props) => (
          <Button
            {...props}
            {...(size ? { size } : {})}
            variant="default"
            leftSection={<IconFileImport size={size ? 16 : 18} aria-hidden />}
            loading={imports.file.reading !== null}
          >
            {t('import.action')}
          </Button>
        )}
      </FileButton>
      <ColumnsDialog imports={imports} />
    </>
  );
}
