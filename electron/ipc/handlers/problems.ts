import { randomUUID } from 'node:crypto';
import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import type { ProblemReport, ProblemSubject } from '../../../shared/model/problem-report.ts';
import { failed, ok } from '../../../shared/result.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { connectionFacts } from '../../diagnostics/connection-facts.ts';
import { readLogTail } from '../../diagnostics/log-tail.ts';
import { createPeopleMask, type PeopleMask } from '../../diagnostics/mask/people.ts';
import { programFacts } from '../../diagnostics/program-facts.ts';
import { bytesOfFile, filesOfReport } from '../../diagnostics/report.ts';
import { factsOfExchange, factsOfSend, type RequestFacts } from '../../diagnostics/request-facts.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { inSlices } from '../../in-slices.ts';
import type { Handlers } from '../pipeline.ts';
import { appState, type HandlerDeps, saveBytes } from './deps.ts';

type ProblemHandlers = Pick<Handlers, 'problems.report' | 'problems.save' | 'problems.note'>;

const logLines = 200;

/** A report of a problem: made, looked at, saved; nothing of it is sent. It is made whatever else does not work. */
export function problemHandlers(deps: HandlerDeps): ProblemHandlers {
  const { diagnostics, version, now } = deps;
  let last: ProblemReport | null = null;

  const programOf = async (about: ProblemSubject, storeCode: string) => {
    const { folder, kind } = deps;
    const vault = (await deps.vault()).status();
    const madeAt = now().toISOString();
    return programFacts({ state: appState(deps), kind, folder, vault, store: storeCode, about, madeAt });
  };

  const connectionOf = async (environment: Environment, open: OpenWorkspace | null) => {
    const workspace = deps.workspace(environment);
    // A keychain that is locked would ask for its password.
    const isReady = (await deps.vault()).status().state === 'ready' || environment === 'practice';
    return connectionFacts({
      set: await workspace.endpoints(),
      credentials: isReady ? await workspace.credentials.status() : null,
      test: diagnostics.lastTest(environment),
      tested: open?.goLive.tested() ?? null,
    });
  };

  const requestOf = async (
    environment: Environment,
    open: OpenWorkspace | null,
    about: ProblemSubject,
  ): Promise<RequestFacts | null> => {
    const { exchanges } = diagnostics;
    const set = await deps.workspace(environment).endpoints();
    const apiBaseUrl = set.ok ? set.value.apiBaseUrl.replace(/\/+$/, '') : '';
    const sendFacts = (id: string | null): RequestFacts | null => {
      const send = id === null ? null : open?.sends.get(id);
      return send ? factsOfSend(send, open?.sends.outgoing(send.id)?.request ?? null, apiBaseUrl) : null;
    };
    if (about.kind === 'send') return sendFacts(about.id);
    const exchange = exchanges.find(environment, about);
    if (about.kind === 'error')
      return exchange ? factsOfExchange(exchange) : sendFacts(open?.sends.failedWith(about.ref) ?? null);
    const send = sendFacts(open?.sends.lastFailed() ?? null);
    const isSendNewer = send !== null && (exchange === null || send.at > exchange.at);
    return isSendNewer || exchange === null ? send : factsOfExchange(exchange);
  };

  /** The borrowers of other environments may be in the log, too; their stores are not opened for it. */
  const maskOf = async (open: OpenWorkspace | null): Promise<PeopleMask> => {
    const stores = new Set([open, ...deps.openWorkspaces()].filter((each) => each !== null));
    const names: string[] = [];
    const clientIds: string[] = [];
    for (const { knownPeople } of stores) {
      const people = await inSlices(knownPeople());
      names.push(...people.names);
      clientIds.push(...people.clientIds);
    }
    return createPeopleMask({ names, clientIds });
  };

  return {
    'problems.report': async ({ environment, about, people }) => {
      const opened = await deps.workspace(environment).open();
      const open = opened.ok ? opened.value : null;
      const ref = about.kind === 'error' ? about.ref : null;
      const files = filesOfReport({
        program: await programOf(about, opened.ok ? 'open' : opened.error.code),
        connection: await connectionOf(environment, open),
        log: await readLogTail(deps.log.file, logLines, ref),
        request: await requestOf(environment, open, about),
        mask: people ? null : await maskOf(open),
        blank: deps.log.blank,
      });
      const name = `Partner Desk ${version} problem report ${localDay(now())}`;
      last = { id: randomUUID(), name, files };
      return ok(last);
    },
    'problems.save': async ({ id, files }, { signal }) => {
      if (last?.id !== id) return failed(failure('WORK_CHANGED'));
      const { name } = last;
      const kept = last.files.filter((file) => files.includes(file.name));
      const zipped = await deps.sheets.zip(
        kept.map((file) => ({ name: file.name, bytes: bytesOfFile(file) })),
        signal,
      );
      return zipped.ok ? saveBytes(deps.saveFile, name, 'zip', zipped.value) : zipped;
    },
    'problems.note': async ({ name, frames }) => {
      const ref = deps.newRef();
      deps.log.error('page.failed', { ref, what: name, error: { stack: frames } });
      return ok({ ref });
    },
  };
}
