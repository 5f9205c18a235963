import type { Environment } from '../../../shared/environment.ts';
import type { AppState, FolderKind } from '../../../shared/model/app.ts';
import type { ConnectionReport } from '../../../shared/model/connection.ts';
import { type Failure, ok, type Result } from '../../../shared/result.ts';
import type { LastTest } from '../../diagnostics/connection-facts.ts';
import type { ExchangeRecorder } from '../../diagnostics/exchanges.ts';
import type { CurrentEnvironment } from '../../environment/current.ts';
import type { EndpointBook } from '../../environment/endpoints.ts';
import type { PracticeService } from '../../environment/practice.ts';
import type { ProductionLock } from '../../environment/production-lock.ts';
import type { ProxyLogins } from '../../environment/proxy-logins.ts';
import type { ScreenLock } from '../../environment/screen-lock.ts';
import type { OpenWorkspace, Workspace } from '../../environment/workspace.ts';
import type { GraphicsMode } from '../../lifecycle/graphics.ts';
import type { Log } from '../../log/log.ts';
import type { PackageKind } from '../../package-kind.ts';
import type { FetchPicture } from '../../pictures/public-picture.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SheetReader } from '../../sheets/reader.ts';
import type { FileSaver } from '../../sheets/save-file.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import type { UpdateService } from '../../updates/service.ts';
import type { Vault } from '../../vault/vault.ts';
import type { CurrentLanguage } from '../../window/language.ts';
import type { AnswerLeaving } from '../../window/leaving.ts';
import type { PhotoMaker } from '../../window/photo-maker.ts';

/** What the handlers work with; made once, in `services.ts`. */
export type HandlerDeps = {
  version: string;
  kind: PackageKind;
  graphics: GraphicsMode;
  folder: string;
  folderKind: FolderKind | null;
  /** The built files of the program. */
  dist: string;
  settings: Settings;
  language: CurrentLanguage;
  current: CurrentEnvironment;
  endpoints: EndpointBook;
  proxies: ProxyLogins;
  screenLock: ScreenLock;
  productionLock: ProductionLock;
  practice: Pick<PracticeService, 'startAnew'>;
  workspace: (environment: Environment) => Workspace;
  /** The stores that are open now, of any environment. */
  openWorkspaces: () => OpenWorkspace[];
  /** The keychain. Opened after the first paint: an unlock prompt before it would leave a white window. */
  vault: () => Promise<Vault>;
  /** Closes the window or reloads its page, or cancels the end that was requested. */
  answerLeaving: AnswerLeaving;
  openLink: (url: string) => Promise<Result<void>>;
  sheets: SheetReader;
  saveFile: FileSaver;
  transfer: Transfer;
  /** Asks a person for a transfer file: where a new one goes, or which one is opened; null where they would rather not. */
  transferFile: {
    choosePlace: (name: string) => Promise<string | null>;
    choose: () => Promise<string | null>;
  };
  fetchPicture: FetchPicture;
  preparePhoto: PhotoMaker;
  updates: UpdateService;
  /** The path of an installer, or of the file beside it; null if the person would rather not. */
  chooseInstaller: () => Promise<string | null>;
  /** A page of the program that is only printed, as a PDF; `title` is what it is called once all of it is there. */
  print: (address: string, title: string) => Promise<Result<Uint8Array>>;
  now: () => Date;
  log: Pick<Log, 'error' | 'blank' | 'file'>;
  newRef: () => string;
  /** Gives a failure that is part of an answer its reference, and writes it to the log. */
  refer: (error: Failure) => Failure;
  diagnostics: {
    exchanges: ExchangeRecorder;
    lastTest: (environment: Environment) => LastTest | null;
    noteTest: (environment: Environment, result: Result<ConnectionReport>) => void;
  };
};

/** Answers with the environment's opened store and services, or says why it does not open. */
export async function withWorkspace<T>(
  { workspace }: Pick<HandlerDeps, 'workspace'>,
  environment: Environment,
  answer: (open: OpenWorkspace) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await workspace(environment).open();
  return opened.ok ? answer(opened.value) : opened;
}

/** Answers nothing where something was done, else why it was not. */
export function done(result: Result<unknown>): Result<Record<never, never>> {
  return result.ok ? ok({}) : result;
}

/** Where a document goes that is saved as JSON, or printed from a page of the program at `address`. */
type Destination = { format: 'json' | 'pdf'; name: string; address: string };

/** Saves a document where the person says; `json` makes its bytes. `saved` is false if the person chose no place. */
export async function saveOrPrint(
  { print, saveFile }: Pick<HandlerDeps, 'print' | 'saveFile'>,
  { format, name, address }: Destination,
  json: () => Result<Uint8Array> | Promise<Result<Uint8Array>>,
): Promise<Result<{ saved: boolean }>> {
  const bytes = format === 'json' ? await json() : await print(address, name);
  return bytes.ok ? saveBytes(saveFile, name, format, bytes.value) : bytes;
}

/** Saves a file where the person says; `saved` is false if the person chose no place. */
export async function saveBytes(
  saveFile: FileSaver,
  ...file: Parameters<FileSaver>
): Promise<Result<{ saved: boolean }>> {
  const saved = await saveFile(...file);
  return saved.ok ? ok({ saved: saved.value }) : saved;
}

/** What every page needs to know at once. */
export function appState(deps: HandlerDeps): AppState {
  const { version, kind, graphics, settings, language, current, endpoints, screenLock } = deps;
  const {
    colorScheme,
    language: languageSetting,
    region,
    density,
    meteredLine,
    idleMinutes,
    lookForUpdates,
    firstRun,
  } = settings.get();
  return {
    version,
    testOnly: kind === 'test-only',
    environment: current.get(),
    colorScheme,
    language: language.get(),
    languageSetting,
    region,
    density,
    settingsTrouble: settings.trouble,
    folderKind: deps.folderKind,
    graphics,
    endpointsFromFile: endpoints.fromFile,
    meteredLine,
    idleMinutes,
    lookForUpdates,
    firstRun,
    lock: screenLock.state(),
  };
}
