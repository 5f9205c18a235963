import { useQueryClient } from '@tanstack/react-query';
import type { ChoiceField } from '../../../shared/model/draft-fields.ts';
import { mostPinned } from '../../../shared/model/pinned-choices.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { setCachedAnswer, useAction, useCall } from '../../lib/calls.ts';

/** The pinned choices of a field, and the way to pin one or take its pin away; the newest takes the oldest one's place. */
export function usePinned(field: ChoiceField) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const stored = useCall('choices.pinned', { environment }).data;
  const save = useAction('choices.savePinned', ['choices.pinned']);
  const pinned = stored?.[field] ?? [];
  return {
    pinned,
    /** Nothing where the pins are not read yet: what could not be read must not be written over. */
    toggle: (value: string) => {
      if (!stored) return;
      const others = pinned.filter((each) => each !== value);
      const next = others.length < pinned.length ? others : [...others, value].slice(-mostPinned);
      setCachedAnswer(client, 'choices.pinned', { environment }, { ...stored, [field]: next });
      save.mutate({ environment, pinned: { ...stored, [field]: next } });
    },
  };
}
