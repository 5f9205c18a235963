import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The translator in English, for what Kiva's staff read, whatever the page's language; null until it is loaded. */
export function useEnglish(): i18n | null {
  const { i18n: own } = useTranslation();
  const [english, setEnglish] = useState<i18n | null>(null);
  useEffect(() => {
    let isWanted = true;
    void own.loadLanguages('en').then(() => {
      if (isWanted) setEnglish(own.cloneInstance({ lng: 'en', initAsync: false }));
    });
    return () => {
      isWanted = false;
    };
  }, [own]);
  return english;
}
