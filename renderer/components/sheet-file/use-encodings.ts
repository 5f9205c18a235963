import { useTranslation } from 'react-i18next';

/** Encodings by name, and as the options of a select. */
export function useEncodings() {
  const { t } = useTranslation('import');
  const names: Readonly<Record<string, string>> = t('encodings', { returnObjects: true });
  const nameOf = (encoding: string): string => names[encoding] ?? encoding;
  return { nameOf, data: Object.entries(names).map(([value, label]) => ({ value, label })) };
}
