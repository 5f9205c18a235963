import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { exampleDraft } from '../../../../shared/rules/samples/example-draft.ts';
import { Problem } from '../../../components/problem.tsx';
import { today } from '../../../components/work/today.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { type CallError, call, callKey } from '../../../lib/calls.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { drawExamplePhoto } from './draw-photo.ts';

type Props = { workId: string; onFilled: (draft: DraftContent, said: string) => void };

/** In Practice: fills a whole made-up loan into the draft, with a drawn photo. */
export function ExampleButton(props: Props) {
  return useEnvironment() === 'practice' && <FillExample {...props} />;
}

function FillExample({ workId, onFilled }: Props) {
  const { t } = useTranslation('firstRun');
  const environment = useEnvironment();
  const client = useQueryClient();
  const fill = useMutation<DraftContent, CallError>({
    mutationFn: async () => {
      const number = 100_000 + Math.floor(Math.random() * 900_000);
      const config = await call('config.get', { environment, refresh: false });
      const prepared = await preparePhoto(await drawExamplePhoto(number));
      const draft = exampleDraft(config, today(), number);
      if (!prepared.ok) return draft;
      const { photo } = prepared;
      const { photoId } = await call('photos.save', { environment, workId, photo });
      client.setQueryData(callKey('photos.get', { environment, photoId }), photo);
      return { ...draft, photoId };
    },
    onSuccess: (draft) => onFilled(draft, t('example.filled')),
  });
  return (
    <>
      {fill.error && <Problem failure={fill.error.failure} />}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconWand size={16} aria-hidden />}
        loading={fill.isPending}
        onClick={() => fill.mutate()}
      >
        {t('example.button')}
      </Button>
    </>
  );
}
