import { useTranslation } from 'react-i18next';
import { encodingNames } from '../../i18n/en/import/reading.ts';

type Encoding = keyof typeof encodingNames;

const encodings = Object.keys(encodingNames) as Encoding[];

/** Encodings by name, and as the options of a select. */
export function useEncodings() {
  const { t } = useTranslation('import');
  const nameOf = (encoding: string): string => {
    const known = encodings.find((each) => each === encoding);
    return known ? t(`encodings.${known}`) : encoding;
  };
  return { nameOf, data: encodings.map((value) => ({ value, label: nameOf(value) })) };
}
