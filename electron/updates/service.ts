import type { Updates, UpdateWay } from '../../shared/model/updates.ts';
import type { Result } from '../../shared/result.ts';
import type { Log } from '../log/log.ts';
import type { UpdateSource } from '../package-kind.ts';
import type { OfferDeps } from './offer.ts';
import type { NotInstalled, Prepared, PrepareJob } from './prepare.ts';

/** What updating needs of the rest of the program. */
export type UpdatesDeps = OfferDeps & {
  /** Null in a checkout, which never updates itself. */
  source: UpdateSource | null;
  platform: NodeJS.Platform;
  now: () => Date;
  log: Pick<Log, 'info' | 'error'>;
  onChange: (state: Updates) => void;
  /** By the system's own updater, or by ours on Linux. */
  prepare: (job: PrepareJob) => Promise<Result<Prepared>>;
  /** Whether something is being sent in any environment. */
  isSending: () => boolean;
  /** Closes the program as a person would, then installs; a person may keep it open, and a system's updater may fail. */
  leave: (prepared: Prepared, ends: NotInstalled) => void;
};

/** Updating this program; nothing of it throws. A failure is in the state as well. */
export type UpdateService = {
  /** Reads how the last installation ended, and remembers that this version runs. Call it once. */
  start: () => Promise<void>;
  get: () => Updates;
  /** Asks the server for a newer version. `isQuiet`: nobody asked, so a failure is only logged. */
  look: (isQuiet?: boolean) => Promise<Result<void>>;
  /** Brings the installer of what is offered here, from where it was cut. */
  download: () => Promise<Result<void>>;
  /** Stops a download; what came is kept. */
  cancel: () => void;
  /** Takes an installer with its channel file beside it, or the channel file. */
  takeFile: (path: string) => Promise<Result<void>>;
  /** Offers the version that ran before this one. */
  goBack: () => Promise<Result<void>>;
  /** Installs what is ready, unless something is being sent; the program ends, and starts again. */
  install: () => Promise<Result<void>>;
  /** Puts the notice of the offer, or of the last installation, away. */
  putAway: () => void;
  /** The installer that is here, for a person who installs it by hand. */
  installerPath: () => string | null;
  /** The newest schema of the store that the offered version knows. */
  offeredSchema: () => number;
};

/** Before anything is known of this run. */
export function stateAtStart(deps: UpdatesDeps): Updates {
  return { ...nothing, way: wayOf(deps) };
}

const nothing: Omit<Updates, 'way'> = {
  step: 'idle',
  offer: null,
  received: 0,
  failure: null,
  lookedAt: null,
  isNewest: false,
  former: null,
  last: null,
  isPutAway: false,
};

function wayOf({ source, installation }: UpdatesDeps): UpdateWay {
  if (source === null) return 'checkout';
  if (!source.key || installation === 'folder') return 'by-hand';
  return source.url ? 'online' : 'file';
}
