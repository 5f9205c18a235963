import { Stack, Text } from '@mantine/core';
import { defaultStringifySearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GridSettings } from '../../../shared/model/portfolio-search.ts';
import { longestViewFile, type NamedView, readViewFile } from '../../../shared/model/view-file.ts';
import type { Result } from '../../../shared/result.ts';
import { Problem } from '../../components/problem.tsx';
import { filterKinds, isOn } from './filter-kinds.ts';
import { writeView } from './loans-search.ts';
import { NameView } from './name-view.tsx';
import { useChipText } from './use-chip-text.ts';

type Views = GridSettings['views'];
type Props = { read: Result<NamedView>; views: Views; onSave: (view: Views[number]) => void };

/** A view that came as a file: what it asks for, under a name that is still to be said. */
export function ImportView({ read, views, onSave }: Props) {
  const { t } = useTranslation('loans');
  const chipText = useChipText();
  if (!read.ok) return <Problem failure={read.error} />;
  const { name, ...view } = read.value;
  const { filter, sort, group } = view;
  const search = defaultStringifySearch(writeView(view));
  const chips = filterKinds.filter((kind) => isOn(filter, kind)).map((kind) => chipText(filter, kind));
  const order = sort.map(({ column }) => t(`field.${column}`)).join(', ');
  const lines = [
    filter.text && t('views.searches', { text: filter.text }),
    ...chips,
    group && t('groups.by', { column: t(`field.${group}`) }),
    order && t('views.ordered', { columns: order }),
  ].filter(Boolean);
  return (
    <Stack gap="md">
      <Text fz="sm">{lines.length > 0 ? lines.join(' · ') : t('views.whole')}</Text>
      <NameView
        views={views}
        first={name}
        action={t('views.importAction')}
        onSave={(under) => onSave({ name: under, search })}
      />
    </Stack>
  );
}

/** Reads a file that a person chose as a view. What is far too long for one is not read at all. */
export async function viewOfFile(file: File): Promise<Result<NamedView>> {
  return readViewFile(file.size > longestViewFile * 4 ? '' : await file.text());
}
