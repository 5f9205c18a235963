import { Button } from '@mantine/core';
import { IconReload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failure } from '../../../shared/errors.ts';
import { FailureCode } from '../../components/failure-code.tsx';
import { Notice } from '../../components/notice.tsx';

/** The reference of what happened to the page before this one; the main process puts it into the address (electron/window/recovery.ts). */
function takeReference(): string {
  const { location, history } = window;
  const ref = new URLSearchParams(location.search).get('recovered') ?? '';
  // Once: whoever loads the page anew by hand knows why.
  if (ref !== '') history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  return ref;
}

let reference = takeReference();

/** Says once that the page stopped and was loaded again, and that nothing typed is lost. */
export function RecoveredNotice() {
  const { t } = useTranslation(['shell', 'common']);
  const [ref, setRef] = useState(reference);
  if (ref === '') return null;
  const close = () => {
    reference = '';
    setRef('');
  };
  return (
    <Notice tone="info" icon={IconReload} title={t('shell:recovered.title')} role="status">
      <span>{t('shell:recovered.text')}</span>
      <FailureCode failure={failure('INTERNAL', { ref })} />
      <Button size="xs" variant="default" onClick={close}>
        {t('common:close')}
      </Button>
    </Notice>
  );
}
