import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import type { Environment } from '../../../../shared/environment.ts';
import type { SendState } from '../../../../shared/model/send.ts';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import type { LastWord } from '../../../components/level/departure.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';
import { type DraftSendStatus, type SendRun, startRun, verdictOf } from './send-run.ts';

/** Where the whole is: looking at each draft, waiting for the person's word, under way, or over. */
export type Phase = 'checking' | 'ready' | 'running' | 'paused' | 'ended';

/** Milliseconds between two looks at a send that is on its way. */
const lookAgain = 250;

/** Reviews the drafts, then sends those that are ready, one after the other. Leaving the page begins no other. */
export function useSendMany(drafts: readonly WorkSummary[]) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [phase, setPhase] = useState<Phase>('checking');
  const [standings, setStandings] = useState<ReadonlyMap<string, DraftSendStatus>>(new Map());
  const run = useRef<SendRun | null>(null);
  const set = useCallback(
    (id: string, standing: DraftSendStatus) => setStandings((now) => new Map(now).set(id, standing)),
    [],
  );

  useEffect(() => {
    let left = false;
    void checkAll(environment, drafts, (id, standing) => left || set(id, standing)).then(
      () => left || setPhase('ready'),
    );
    return () => {
      left = true;
      run.current?.stop();
    };
  }, [environment, drafts, set]);

  const ready = drafts.filter(({ id }) => standings.get(id)?.kind === 'ready');
  const start = (word: LastWord) => {
    setPhase('running');
    const digests = new Map(
      ready.map(({ id }) => {
        const standing = standings.get(id);
        return [id, standing?.kind === 'ready' ? standing.digest : ''];
      }),
    );
    const send = (id: string) =>
      sendOne({ environment, workId: id, digest: digests.get(id) ?? '', ...word }, (each) => set(id, each));
    run.current = startRun([...digests.keys()], send, (state) => {
      setPhase(state);
      for (const name of ['work.list', 'sends.list', 'sends.lines', 'sends.outbox'])
        void client.invalidateQueries({ queryKey: [name] });
    });
  };
  return { phase, standings, ready, start, run };
}

type OnDraftStatus = (id: string, standing: DraftSendStatus) => void;

/** One review after the other: the main process has one store, and the person sees it go on. */
async function checkAll(
  environment: Environment,
  drafts: readonly WorkSummary[],
  tell: OnDraftStatus,
): Promise<void> {
  for (const { id } of drafts) {
    tell(id, { kind: 'checking' });
    try {
      const work = await call('work.get', { environment, id });
      const isOpen = work.state === 'open' || work.state === 'refused';
      const review = isOpen ? await call('work.review', { environment, id }) : null;
      tell(id, review ? verdictOf(review) : { kind: 'notOpen' });
    } catch (error) {
      tell(id, { kind: 'failed', failure: failureOf(error) });
    }
  }
}

/** Sends what was reviewed, and waits for its outcome. */
async function sendOne(
  input: Input<'sends.start'>,
  tell: (standing: DraftSendStatus) => void,
): Promise<SendState | 'failed'> {
  try {
    tell({ kind: 'sent', state: 'sending' });
    const { sendIds } = await call('sends.start', input);
    const states = await Promise.all(sendIds.map((id) => outcomeOf(input.environment, id)));
    const state = states.find((each) => each !== 'accepted') ?? 'accepted';
    tell({ kind: 'sent', state });
    return state;
  } catch (error) {
    tell({ kind: 'failed', failure: failureOf(error) });
    return 'failed';
  }
}

/** The outcome of a send once there is one; a send that waits again did not get out, and a person decides. */
async function outcomeOf(environment: Environment, id: string): Promise<SendState> {
  for (;;) {
    const { state, error } = await call('sends.get', { environment, id });
    if (state !== 'sending' && !(state === 'waiting' && error === null)) return state;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}
