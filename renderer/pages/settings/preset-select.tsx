import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EndpointPreset, EndpointSet } from '../../../shared/model/connection.ts';

type Props = {
  presets: readonly EndpointPreset[];
  version: string;
  current: EndpointSet;
  onChoose: (set: EndpointSet) => void;
};

const same = (a: EndpointSet, b: EndpointSet) =>
  (Object.keys(a) as (keyof EndpointSet)[]).every((key) => a[key] === b[key]);

/** All known endpoint sets; choosing one fills the fields, nothing is saved by it. */
export function PresetSelect({ presets, version, current, onChoose }: Props) {
  const { t } = useTranslation('settings');
  const chosen = presets.find(({ set }) => same(set, current))?.name ?? '';
  const choose = (name: string) => {
    const preset = presets.find((each) => each.name === name);
    if (preset) onChoose(preset.set);
  };
  return (
    <NativeSelect
      label={t('endpoints.preset')}
      description={t('endpoints.presetHelp', { version })}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        ...presets.map(({ name, dated }) => ({
          value: name,
          label: t('endpoints.presetName', { name, dated }),
        })),
        ...(chosen === '' ? [{ value: '', label: t('endpoints.custom') }] : []),
      ]}
    />
  );
}
