import { Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type PhotoWarning, smallEdge } from '../../../../shared/model/photo.ts';
import { Notice } from '../../../components/notice.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatCount, formatSize } from '../../../i18n/format.ts';
import classes from './photo.module.css';
import type { PhotoRefusal, PhotoStep } from './use-photo.ts';

/** Pixels and bytes of a photo. */
type Facts = { width: number; height: number; bytes: number };

function words({ width, height, bytes }: Facts): { width: string; height: string; size: string } {
  return { width: formatCount(width), height: formatCount(height), size: formatSize(bytes) };
}

/** How large the photo is that will be sent, and that it tells nothing but what is seen. */
export function PhotoFacts(facts: Facts) {
  const { t } = useTranslation('photo');
  return (
    <>
      <Text className="pd-number">{t('facts', words(facts))}</Text>
      <Tag tone="good" icon={IconShieldCheck}>
        {t('clean')}
      </Tag>
    </>
  );
}

type NewsProps = { step: PhotoStep; filled: boolean; disabled: boolean };

/** What just happened, also for those who hear the page; and how to begin. */
export function PhotoNews({ step, filled, disabled }: NewsProps) {
  const { t } = useTranslation('photo');
  const said = {
    idle: '',
    refused: '',
    preparing: t('preparing'),
    ready: t('ready'),
    removed: t('removed'),
  }[step.kind];
  const empty = !filled && step.kind !== 'preparing';
  return (
    <>
      {empty && <Text>{t(disabled ? 'none' : 'drop')}</Text>}
      <Text role="status" className={classes.news} c="dimmed" fz="sm">
        {said}
      </Text>
    </>
  );
}

type RefusedProps = { problem: PhotoRefusal; reference: string; kept: boolean };

/** Why a picture was not taken and what to do; `kept` where an earlier photo stays. */
export function RefusedPicture({ problem, reference, kept }: RefusedProps) {
  const { t } = useTranslation(['photo', 'common']);
  return (
    <Notice tone="bad" icon={IconAlertCircle} title={t('photo:problem.title')} role="alert">
      <span>{t(`photo:problem.${problem}`)}</span>
      {kept && <span>{t('photo:problem.kept')}</span>}
      {reference !== '' && (
        <Text fz="xs" c="inherit" className="pd-number">
          {t('common:problem.ref', { ref: reference })}
        </Text>
      )}
    </Notice>
  );
}

type WarningsProps = { warnings: readonly PhotoWarning[]; more: readonly ReactNode[] };

/** What speaks against a photo that can be sent all the same. */
export function PhotoWarnings({ warnings, more }: WarningsProps) {
  const { t } = useTranslation('photo');
  const texts = warnings.map((each) => t(`warning.${each}`, { least: formatCount(smallEdge) }));
  const all: readonly ReactNode[] = [...texts, ...more];
  if (all.length === 0) return null;
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('warnings')}>
      <ul className={classes.warnings}>
        {all.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each photo
          <li key={index}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
