import type { Environment } from '../../../shared/environment.ts';
import type { AppState } from '../../../shared/model/app.ts';
import type { CurrentEnvironment } from '../../environment/current.ts';
import type { Desk } from '../../environment/desk.ts';
import type { EndpointBook } from '../../environment/endpoints.ts';
import type { Graphics } from '../../lifecycle/graphics.ts';
import type { PackageKind } from '../../package-kind.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SheetReader } from '../../sheets/reader.ts';
import type { FileSaver } from '../../sheets/save-file.ts';
import type { Vault } from '../../vault/vault.ts';
import type { AnswerLeaving } from '../../window/leaving.ts';

/** What the handlers work with; made once, in `main.ts`. */
export type Parts = {
  version: string;
  kind: PackageKind;
  graphics: Graphics;
  folder: string;
  settings: Settings;
  current: CurrentEnvironment;
  endpoints: EndpointBook;
  desk: (environment: Environment) => Desk;
  /** The keychain. Opened after the first paint: an unlock prompt before it would leave a white window. */
  vault: () => Promise<Vault>;
  /** Closes the window or reloads its page, or cancels the end that was requested. */
  answerLeaving: AnswerLeaving;
  openLink: (url: string) => Promise<import('../../../shared/result.ts').Result<void>>;
  sheets: SheetReader;
  saveFile: FileSaver;
  /** The receipt of a work as a PDF; `title` is the name of the page that is printed. */
  printReceipt: (
    workId: string,
    title: string,
  ) => Promise<import('../../../shared/result.ts').Result<Uint8Array>>;
  now: () => Date;
};

/** What every page needs to know at once. */
export function appState({ version, kind, graphics, settings, current, endpoints }: Parts): AppState {
  const { colorScheme, language } = settings.get();
  return {
    version,
    testOnly: kind === 'test-only',
    environment: current.get(),
    colorScheme,
    language,
    settingsTrouble: settings.trouble,
    graphics,
    endpointsFromFile: endpoints.fromFile,
  };
}
