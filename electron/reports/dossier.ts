import type { Dossier, DossierRequest, StepDone, TestStep } from '../../shared/model/go-live.ts';
import { openSteps } from '../../shared/rules/go-live.ts';
import { maskExchange } from '../../shared/rules/mask.ts';
import type { Repositories } from '../store/repositories.ts';

/** What a dossier says of where and by what it was made; `madeAt` as ISO 8601. */
export type DossierOrigin = { program: string; madeAt: string; apiBaseUrl: string; partner: string | null };

/** What was tested on Stage, with the requests that show it and Kiva's answers, and what was not. */
export function makeDossier(
  { goLive, sends }: Pick<Repositories, 'goLive' | 'sends'>,
  origin: DossierOrigin,
): Dossier {
  const done = goLive.done();
  return {
    ...origin,
    environment: 'stage',
    connection: goLive.tested(),
    done,
    notTested: openSteps(done),
    requests: [...stepsBySend(done, sends)].flatMap(([sendId, steps]) => requestOf(sends, sendId, steps)),
  };
}

/** A corrected error is shown by the request that was accepted in the end as well. */
function stepsBySend(done: readonly StepDone[], sends: Repositories['sends']): Map<string, TestStep[]> {
  const found = new Map<string, TestStep[]>();
  const add = (id: string, step: TestStep) => found.set(id, [...(found.get(id) ?? []), step]);
  for (const { step, sendId, workId, how } of done) {
    if (sendId !== null) add(sendId, step);
    if (how !== 'corrected' || workId === null) continue;
    const ofWork = sends.ofWork(workId);
    const refused = ofWork.findIndex(({ id }) => id === sendId);
    const accepted = ofWork.slice(refused + 1).find(({ state }) => state === 'accepted');
    if (accepted) add(accepted.id, step);
  }
  return found;
}

function requestOf(sends: Repositories['sends'], sendId: string, steps: TestStep[]): DossierRequest[] {
  const send = sends.get(sendId);
  if (send === null) return [];
  const { state, path, sentAt, finishedAt, httpStatus, requestSha256, reference, confirmUrl } = send;
  const { request, answer } = maskExchange(send.kind, send.request, send.answer);
  return [
    {
      ...{ steps, sendId, state, method: 'POST', path, sentAt, finishedAt, httpStatus },
      ...{ request: JSON.parse(request) as unknown, requestSha256, answer, reference, confirmUrl },
    },
  ];
}
