import { Group, Text } from '@mantine/core';
import { IconPhotoSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPicture } from '../../../../shared/model/picture.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { checkImageUrl } from '../../../../shared/rules/journal-image.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';
import classes from './preview.module.css';

/**
 * Shows the picture behind an address, fetched once when a person presses for it: nothing is loaded by itself, since the line may
 * be metered, and the server of the picture would learn of it.
 */
export function PublicPictureField({ address }: { address: string }) {
  const { t } = useTranslation('journals');
  const environment = useEnvironment();
  const fetching = useAction('journals.picture');
  const [shown, setShown] = useState<{ url: string; picture: PublicPicture } | null>(null);
  const url = address.trim();
  const isAddress = checkImageUrl(url, '').every(({ certainty }) => certainty !== 'blocks');
  const obstacle = useObstacleText()(workCan.showPicture({ environment, isAddress }));
  const show = () =>
    fetching.mutate({ environment, url }, { onSuccess: (picture) => setShown({ url, picture }) });
  const current = shown?.url === url ? shown.picture : null;
  return (
    <div>
      <Group gap="sm">
        <ActionButton
          size="xs"
          variant="default"
          leftSection={<IconPhotoSearch size={16} aria-hidden />}
          obstacle={obstacle}
          loading={fetching.isPending}
          onClick={show}
        >
          {t('picture.show')}
        </ActionButton>
        <Text fz="sm" c={current && 'problem' in current ? 'var(--pd-bad-fg)' : 'dimmed'} role="status">
          {current === null
            ? ''
            : 'problem' in current
              ? t(`picture.${current.problem}`)
              : t('picture.shown')}
        </Text>
      </Group>
      {fetching.error && <Problem failure={fetching.error.failure} />}
      {current && 'bytes' in current && <Picture {...current} />}
    </div>
  );
}

type Shown = Extract<PublicPicture, { bytes: Uint8Array }>;

/** The bytes as a picture of the page's own, which has no network. */
function Picture({ bytes, type }: Shown) {
  const { t } = useTranslation('journals');
  const [source, setSource] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setSource(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return source && <img className={classes.picture} src={source} alt={t('picture.alt')} />;
}
