import { Anchor } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GuideName } from '../../shared/model/guide.ts';

/** Leads from a page to the guide about it. */
export function GuideLink({ guide }: { guide: GuideName }) {
  const { t } = useTranslation('help');
  return (
    <Anchor
      c="dimmed"
      fz="sm"
      aria-label={t('named', { title: t(`guide.${guide}.title`) })}
      renderRoot={(root) => <Link {...root} to="/help/$guide" params={{ guide }} />}
    >
      <IconBook2 size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('link')}
    </Anchor>
  );
}
