import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { type Config, configSchema } from '../../../shared/model/config.ts';
import type { Dossier, GoLive } from '../../../shared/model/go-live.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { openSteps } from '../../../shared/rules/go-live.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { knownPartner } from '../../environment/partner.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { inSlices } from '../../in-slices.ts';
import { makeDossier } from '../../reports/dossier.ts';
import { jsonFile } from '../../reports/json-file.ts';
import type { NewGoLiveRecord } from '../../store/go-live.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, saveOrPrint, withWorkspace } from './deps.ts';

type GoLiveHandlers = Pick<
  Handlers,
  | 'goLive.get'
  | 'goLive.confirm'
  | 'goLive.already'
  | 'goLive.withdraw'
  | 'goLive.twins'
  | 'goLive.dossier'
  | 'goLive.save'
>;

type Real = Exclude<Environment, 'practice'>;

/** What was tested on Stage, that Kiva has confirmed it, and what changes in Production. */
export function goLiveHandlers(deps: HandlerDeps): GoLiveHandlers {
  const { now, version } = deps;
  const stamp = (): string => now().toISOString();
  const inStage = <T>(answer: (open: OpenWorkspace) => Result<T> | Promise<Result<T>>): Promise<Result<T>> =>
    withWorkspace(deps, 'stage', answer);

  const sideOf = async (environment: Real): Promise<Result<GoLive['sides'][Real]>> => {
    const { tokenUrl, audience, apiBaseUrl } = deps.endpoints.current(environment);
    const status = await deps.workspace(environment).credentials.status();
    if (!status.ok) return status;
    const { saved, clientIdEnding } = status.value;
    return ok({ tokenUrl, audience, apiBaseUrl, credentialsSaved: saved, clientIdEnding });
  };

  /** The person who records it is at the desk from then on. */
  const record = async (
    { audit, goLive }: OpenWorkspace,
    person: string,
    added: NewGoLiveRecord,
  ): Promise<Result<Record<never, never>>> => {
    audit.seat(person.trim(), stamp());
    return done(await deps.productionLock.record(goLive, added));
  };

  /** Stage's store gets a copy of Production's lists: that one's store is not opened while a person is elsewhere. */
  const copyLists = async ({ cache }: OpenWorkspace): Promise<void> => {
    if (deps.current.get() !== 'production') return;
    const production = await deps.workspace('production').open();
    const lists = production.ok ? listsIn(production.value, 'config') : null;
    if (lists) cache.write('production-config', lists, stamp());
  };

  const dossierOf = (environment: Environment): Promise<Result<Dossier>> =>
    withWorkspace(deps, environment, (open) => {
      if (environment !== 'stage') return failed(failure('NOT_FOUND'));
      const { apiBaseUrl } = deps.endpoints.current(environment);
      const origin = { program: `Partner Desk ${version}`, madeAt: stamp(), apiBaseUrl };
      return ok(makeDossier(open, { ...origin, partner: knownPartner(open) }));
    });

  return {
    'goLive.get': () =>
      inStage(async (open) => {
        // It records what it notices, so that the page shows the lock as it is.
        await deps.productionLock.check();
        const [stage, production] = [await sideOf('stage'), await sideOf('production')];
        if (!stage.ok) return stage;
        if (!production.ok) return production;
        const sides = { stage: stage.value, production: production.value };
        const { goLive } = open;
        const standing = await deps.productionLock.standing(goLive);
        if (!standing.ok) return standing;
        return ok({
          ...{ partner: goLive.partner(), tested: goLive.tested(), done: goLive.done() },
          ...{ ...standing.value, sides },
        });
      }),
    'goLive.confirm': ({ person, ...confirmation }) =>
      inStage((open) => {
        if (confirmation.on > localDay(now()))
          return failed(failure('BAD_INPUT', { fields: [{ path: 'on', message: 'a day to come' }] }));
        // What was open must be what the person saw: something may have been accepted since.
        if (openSteps(open.goLive.done()).join() !== confirmation.untested.join())
          return failed(failure('CHECKLIST_CHANGED'));
        return record(open, person, { how: 'confirmed', ...confirmation });
      }),
    'goLive.already': ({ person, why }) =>
      inStage((open) => record(open, person, { how: 'already', why: why.trim() })),
    'goLive.withdraw': ({ person, why }) =>
      inStage(async ({ audit, goLive }) => {
        const mayWithdraw = (): Result<void> => {
          if (deps.current.get() === 'production') return failed(failure('LEAVE_PRODUCTION'));
          return deps.workspace('production').isSending() ? failed(failure('SENDS_RUNNING')) : ok(undefined);
        };
        const may = mayWithdraw();
        if (!may.ok) return may;
        audit.seat(person.trim(), stamp());
        return done(await deps.productionLock.withdraw(goLive, why.trim(), mayWithdraw));
      }),
    'goLive.twins': () =>
      inStage(async (open) => {
        await copyLists(open);
        return ok({ stage: listsIn(open, 'config'), production: listsIn(open, 'production-config') });
      }),
    'goLive.dossier': async ({ environment }, { part }) => {
      const dossier = await dossierOf(environment);
      return dossier.ok ? ok({ parts: await inSlices(sendInParts(dossier.value, part)) }) : dossier;
    },
    'goLive.save': async ({ environment, format, name }) => {
      const dossier = await dossierOf(environment);
      if (!dossier.ok) return dossier;
      return saveOrPrint(deps, { format, name, address: '/print/go-live' }, () =>
        ok(jsonFile(dossier.value)),
      );
    },
  };
}

function listsIn({ cache }: OpenWorkspace, name: 'config' | 'production-config'): Config | null {
  return configSchema.safeParse(cache.read(name)).data ?? null;
}
