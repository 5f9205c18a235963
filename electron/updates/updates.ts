import { basename, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import type { Updates } from '../../shared/model/updates.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { readPublicKey } from './channel.ts';
import { diskFull, isFull, paced } from './download.ts';
import { recordStart } from './folder.ts';
import { addressOf, channelBeside, fetchChannel, isWhole, type SignedChannel } from './get-installer.ts';
import { channelName, installerFor } from './installation.ts';
import { keptOffer, makeOffer, type Offer, obtainInstaller, receivedOf } from './offer.ts';
import type { Prepared } from './prepare.ts';
import { stateAtStart, type UpdateService, type UpdatesDeps } from './service.ts';
import { compareVersions } from './versions.ts';

type Step = Updates['step'];

const done = ok(undefined);

/** See {@link UpdateService}. */
export function createUpdates(deps: UpdatesDeps): UpdateService {
  const { source, folder, version, platform, arch, log } = deps;
  const trust = source?.key ? { key: readPublicKey(source.key), product: source.product } : null;
  const base = source?.url ?? '';
  let offer: Offer | null = null;
  let prepared: Prepared | null = null;
  let running: AbortController | null = null;
  let state = stateAtStart(deps);

  const kept = (of: string): Offer | null => trust && keptOffer(of, trust.key, trust.product, deps);

  const show = (change: Partial<Updates>): void => {
    const { lookedAt, former, putAway } = folder.read();
    state = {
      ...state,
      ...change,
      lookedAt,
      former: former === null ? null : { version: former, isKept: kept(former) !== null },
      offer: offer?.shown ?? null,
      isPutAway: putAway !== null && putAway === offer?.shown.version,
    };
    deps.onChange(state);
  };

  const restingStep = (): Step => {
    if (prepared !== null) return 'ready';
    if (offer === null) return 'idle';
    return receivedOf(offer, deps) > 0 ? 'interrupted' : 'offered';
  };

  /** One thing at a time. A full disk and a folder that cannot be written are failures like any other. */
  const alone = async (
    step: Step,
    run: (signal: AbortSignal) => Promise<Result<void>>,
  ): Promise<Result<void>> => {
    if (running !== null || trust === null || state.way === 'by-hand') return failed(failure('UPDATE_BUSY'));
    running = new AbortController();
    try {
      show({ step, failure: null });
      const result = await run(running.signal).catch((error: unknown) => failed(fileFailure(error, offer)));
      const isFailure = !result.ok && result.error.code !== 'CANCELLED';
      if (isFailure)
        log.error('updates.failed', { code: result.error.code, step, reason: result.error.message });
      running = null;
      const received = offer === null ? 0 : receivedOf(offer, deps);
      show({ step: restingStep(), received, failure: isFailure ? result.error : null });
      return result;
    } finally {
      running = null;
    }
  };

  const take = (signed: SignedChannel, from: string | null): Result<void> => {
    const made = makeOffer(signed, from, deps);
    if (!made.ok) return made;
    use(made.value);
    return done;
  };
  const use = (next: Offer | null): void => {
    offer = next;
    prepared = null;
  };

  const fetchSigned = async (name: string): Promise<Result<SignedChannel>> => {
    if (trust === null || base === '') return failed(failure('UPDATE_GONE'));
    return fetchChannel(addressOf(base, channelName(name, platform, arch)), deps.fetch, trust);
  };

  const lookNow = async (): Promise<Result<void>> => {
    const signed = await fetchSigned('latest');
    if (!signed.ok) return signed;
    folder.change({ lookedAt: deps.now().toISOString() });
    const found = signed.value.channel.version;
    const isNewer = compareVersions(found, version) > 0;
    state = { ...state, isNewest: !isNewer };
    log.info('updates.looked', { version: found, state: isNewer ? 'newer' : 'none' });
    // What is here of it already is not given up.
    if (isNewer && offer?.signed.text === signed.value.text) return done;
    if (isNewer) return take(signed.value, null);
    if (offer?.from === null && !offer.shown.isOlder) use(null);
    return done;
  };

  const prepare = async (wanted: Offer, signal: AbortSignal): Promise<Result<void>> => {
    const { file, path, from, shown } = wanted;
    const onProgress = paced((received) => show({ received }));
    const made = await deps.prepare({
      ...{ channel: wanted.signed.channel, file, path, base, signal },
      isLocal: from !== null || (await isWhole(path, file)),
      isOlder: shown.isOlder,
      obtain: () => obtainInstaller(wanted, base, deps, signal, onProgress),
    });
    if (!made.ok) return made;
    prepared = made.value;
    log.info('updates.ready', { version: shown.version, bytes: file.size });
    return done;
  };

  const goBackNow = async (signal: AbortSignal): Promise<Result<void>> => {
    const { former } = folder.read();
    if (former === null) return failed(failure('UPDATE_GONE'));
    log.info('updates.going_back', { version: former });
    const here = kept(former);
    if (here !== null) {
      use(here);
      return prepare(here, signal);
    }
    const signed = await fetchSigned(former);
    if (!signed.ok) return signed;
    // Only the version that a person asked for.
    return signed.value.channel.version === former
      ? take(signed.value, null)
      : failed(failure('UPDATE_OTHER'));
  };

  const takeFileNow = async (path: string, signal: AbortSignal): Promise<Result<void>> => {
    if (trust === null) return failed(failure('UPDATE_BUSY'));
    const signed = await channelBeside(path, trust);
    if (!signed.ok) return signed;
    const { channel } = signed.value;
    if (channel.version === version) return failed(failure('UPDATE_SAME', { values: { version } }));
    const file = installerFor(channel, deps.installation, arch);
    // An installer that was chosen is the one that is meant.
    const isAnother = !path.endsWith('.yml') && file?.url !== basename(path);
    if (file === null || isAnother) return failed(failure('UPDATE_OTHER'));
    const taken = take(signed.value, join(path, '..', file.url));
    const got = taken.ok && offer !== null ? await prepare(offer, signal) : taken;
    if (!got.ok) use(null);
    return got;
  };

  const checkInstall = async (): Promise<Result<void>> => {
    if (offer === null || prepared === null) return failed(failure('UPDATE_NOT_READY'));
    if (deps.isSending()) return failed(failure('SENDS_RUNNING'));
    const { file, path, shown } = offer;
    if (!(await isWhole(path, file))) {
      prepared = null;
      return failed(failure('UPDATE_DAMAGED'));
    }
    folder.change({ attempt: { version: shown.version } });
    log.info('updates.install', { version: shown.version, kind: deps.installation });
    return done;
  };

  const install = async (): Promise<Result<void>> => {
    const may = await alone('installing', checkInstall);
    if (!may.ok || prepared === null) return may;
    show({ step: 'installing' });
    const stay = (last: Updates['last']): void => {
      folder.change({ attempt: null });
      show({ step: restingStep(), last });
    };
    const { path, shown } = offer ?? { path: null, shown: null };
    deps.leave(prepared, {
      onStay: () => stay(state.last),
      onFail: () => stay(shown && { version: shown.version, end: 'failed', file: path }),
    });
    return may;
  };

  /** What was ready before an installation that failed stays so: a person need not begin anew. */
  const start = async (): Promise<void> => {
    const last = recordStart(folder, version);
    if (last !== null)
      log.info('updates.ended', { version: last.version, state: last.end, exitCode: last.exitCode });
    const here = last === null || last.end === 'installed' ? null : kept(last.version);
    if (last !== null)
      state = { ...state, last: { version: last.version, end: last.end, file: here?.path ?? null } };
    use(here);
    show({ step: restingStep() });
    if (here !== null) await alone('looking', (signal) => prepare(here, signal));
  };

  return {
    start: () => start().catch((error) => log.error('updates.not_recorded', { error: String(error) })),
    get: () => state,
    look: async (isQuiet = false) => {
      const looked = await alone('looking', lookNow);
      if (isQuiet && !looked.ok) show({ failure: null });
      return looked;
    },
    download: async () => {
      const wanted = offer;
      if (wanted === null) return failed(failure('UPDATE_NOT_READY'));
      return alone('downloading', (signal) => prepare(wanted, signal));
    },
    cancel: () => running?.abort(),
    takeFile: (path) => alone('downloading', (signal) => takeFileNow(path, signal)),
    goBack: () => alone('looking', goBackNow),
    install,
    putAway: () => {
      folder.change({ putAway: offer?.shown.version ?? null });
      show({ last: null });
    },
    installerPath: () => offer?.path ?? state.last?.file ?? null,
    offeredSchema: () => offer?.signed.channel.storeVersion ?? deps.storeVersion,
  };
}

/** What went wrong with files; anything else is a bug. */
function fileFailure(error: unknown, offer: Offer | null): Failure {
  if (isFull(error)) return diskFull(offer?.file.size ?? 0);
  if (!(error instanceof Error && 'code' in error)) return failure('INTERNAL', { message: String(error) });
  return failure('UPDATE_FOLDER', { message: String(error.code) });
}
