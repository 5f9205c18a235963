import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import type { SpokenLanguage } from '../../../shared/language.ts';

/** What stands on screen for a message, such as `common:close`. */
export type Names = (key: string, values?: Record<string, string>) => string;

/** The names on screen in a language, as the page makes them. */
export async function namesIn(language: SpokenLanguage): Promise<Names> {
  const { t } = startI18n(language, await loadMessages(language));
  return t as unknown as Names;
}
