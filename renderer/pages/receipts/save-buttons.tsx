import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { Problem } from '../../components/problem.tsx';
import { useAction } from '../../lib/calls.ts';
import { useReceiptNames } from './use-receipt.ts';
import { useReceiptTable } from './use-receipt-table.ts';

/** The receipt as a file, in three forms. */
export function SaveButtons({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { file: name } = useReceiptNames(receipt);
  const { environment, workId } = receipt;
  const save = useAction('receipts.save');
  const saveSheet = useAction('sheets.save');
  const tableOf = useReceiptTable();
  const busy = save.isPending || saveSheet.isPending;
  const failure = save.error?.failure ?? saveSheet.error?.failure;
  const loading = (format: 'pdf' | 'json') => save.isPending && save.variables.format === format;
  return (
    <>
      <Button
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={loading('pdf')}
        disabled={busy}
        onClick={() => save.mutate({ environment, workId, format: 'pdf', name })}
      >
        {t('savePdf')}
      </Button>
      <Button
        variant="default"
        loading={saveSheet.isPending}
        disabled={busy}
        onClick={() => saveSheet.mutate({ name, format: 'csv', ...tableOf(receipt) })}
      >
        {t('saveCsv')}
      </Button>
      <Button
        variant="default"
        loading={loading('json')}
        disabled={busy}
        onClick={() => save.mutate({ environment, workId, format: 'json', name })}
      >
        {t('saveJson')}
      </Button>
      {failure && <Problem failure={failure} />}
    </>
  );
}
