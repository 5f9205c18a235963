import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import type { SwitchProblem } from './use-switch-environment.ts';

/** Why the environment was not changed. */
export function SwitchNotice({ problem }: { problem: SwitchProblem }) {
  const { t } = useTranslation('shell');
  if (problem !== 'unsaved') return <Problem failure={problem} />;
  return (
    <Notice tone="warn" icon={IconAlertCircle} title={t('unsaved.title')} role="alert">
      {t('unsaved.text')}
    </Notice>
  );
}
