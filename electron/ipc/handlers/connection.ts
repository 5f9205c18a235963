import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { ConnectionStep, KivaSession } from '../../../shared/model/connection.ts';
import type { ConnectionTested } from '../../../shared/model/go-live.ts';
import { failed, ok } from '../../../shared/result.ts';
import { acceptPartner, knownPartner, recognisePartner } from '../../environment/partner.ts';
import { testConnection } from '../../kiva/connection-test.ts';
import { presetChanges, readPresetsFile } from '../../kiva/presets-file.ts';
import { sessionOf } from '../../kiva/token-answer.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type ConnectionHandlers = Pick<
  Handlers,
  | 'connection.test'
  | 'connection.session'
  | 'partner.get'
  | 'partner.accept'
  | 'endpoints.get'
  | 'endpoints.save'
  | 'endpoints.importPresets'
>;

/** Whether and where an environment answers. */
export function connectionHandlers(deps: HandlerDeps): ConnectionHandlers {
  return {
    'connection.test': async ({ environment }, { signal, progress }) => {
      const workspace = deps.workspace(environment);
      workspace.forgetToken();
      const kiva = await workspace.kiva();
      if (!kiva.ok) {
        deps.diagnostics.noteTest(environment, kiva);
        return kiva;
      }
      const opened = await workspace.open();
      const partner = opened.ok ? knownPartner(opened.value) : null;
      const test = { partner, signal, onProgress: progress, now: () => performance.now() };
      const tested = await testConnection({ ...kiva.value, ...test });
      const steps = tested.steps.map((step) =>
        step.error ? { ...step, error: deps.refer(step.error) } : step,
      );
      const report = { ...tested, steps };
      deps.diagnostics.noteTest(environment, ok(report));
      if (report.session) noteStage(deps, environment);
      if (report.session && opened.ok) {
        const now = deps.now().toISOString();
        recognisePartner(opened.value, report.session.partnerId, now);
        opened.value.goLive.setTested(testedOf(report.session, report.steps, now));
      }
      if (environment !== 'practice') deps.endpoints.learn(environment, report.found, kiva.value.set);
      return ok(report);
    },
    'connection.session': async ({ environment }, { signal }) => {
      const kiva = await deps.workspace(environment).kiva();
      if (!kiva.ok) return kiva;
      const token = await kiva.value.tokens.get(signal);
      if (!token.ok) return token;
      noteStage(deps, environment);
      return ok(sessionOf(token.value));
    },
    'partner.get': ({ environment }) =>
      withWorkspace(deps, environment, (opened) => ok({ partner: knownPartner(opened) })),
    'partner.accept': ({ environment, partnerId }, { signal }) =>
      withWorkspace(deps, environment, async (opened) => {
        const kiva = await deps.workspace(environment).kiva();
        const token = kiva.ok ? await kiva.value.tokens.get(signal) : kiva;
        if (!token.ok) return token;
        // The credentials may have been replaced once more since the person was asked.
        if (token.value.partnerId !== partnerId) return failed(failure('PARTNER_CHANGED'));
        acceptPartner(opened, partnerId, deps.now().toISOString());
        return ok({ partner: partnerId });
      }),
    'endpoints.get': async ({ environment }) => {
      const { presets, editable } = deps.endpoints;
      const current = await deps.workspace(environment).endpoints();
      if (!current.ok) return current;
      const known = presets();
      return ok({
        current: current.value,
        presets: environment === 'practice' ? [] : known[environment],
        presetsVersion: known.version,
        editable: editable(environment),
      });
    },
    'endpoints.save': async ({ environment, set }) => {
      const saved = deps.endpoints.save(environment, set);
      if (saved.ok) deps.workspace(environment).forgetToken();
      return saved;
    },
    'endpoints.importPresets': async ({ text, take }) => {
      const read = readPresetsFile(text);
      if (!read.ok) return read;
      const known = deps.endpoints.presets();
      const changes = presetChanges(known, read.value);
      const taken = take ? deps.endpoints.takePresets(read.value) : ok(undefined);
      return taken.ok ? ok({ version: read.value.version, before: known.version, changes }) : taken;
    },
  };
}

function testedOf(session: KivaSession, steps: readonly ConnectionStep[], at: string): ConnectionTested {
  const { partnerId, scopes, audience, issuer, jti } = session;
  const failed = steps.filter(({ state }) => state === 'failed').map(({ name }) => name);
  return { at, partnerId, scopes, failed, audience, issuer, jti };
}

/** Remembers, as one of the first steps, that Stage took the credentials. Where that cannot be kept it is noted next time. */
function noteStage({ settings }: HandlerDeps, environment: Environment): void {
  const { firstSteps } = settings.get();
  if (environment === 'stage' && !firstSteps.stage)
    settings.update({ firstSteps: { ...firstSteps, stage: true } });
}
