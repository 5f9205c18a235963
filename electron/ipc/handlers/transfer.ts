import { basename } from 'node:path';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import { pacedProgress } from '../progress.ts';
import { done, type HandlerDeps } from './deps.ts';

type TransferHandlers = Pick<
  Handlers,
  | 'transfer.contents'
  | 'transfer.save'
  | 'transfer.choose'
  | 'transfer.open'
  | 'transfer.take'
  | 'transfer.discard'
>;

/** Moves everything to another computer. The page never knows a path: a person chooses both files with the system's dialogs. */
export function transferHandlers({ transfer, transferFile, now }: HandlerDeps): TransferHandlers {
  let chosen: string | null = null;
  const paced = (tell: Parameters<typeof pacedProgress>[0]) => {
    const pass = pacedProgress(tell, performance.now.bind(performance));
    return (done: number, total: number): void => pass(done, total, 'transfer');
  };
  return {
    'transfer.contents': () => transfer.contents(),
    'transfer.save': async ({ passphrase, stopHere }, { progress, signal }) => {
      const path = await transferFile.choosePlace(`Partner Desk ${now().toISOString().slice(0, 10)}`);
      if (path === null) return ok({ saved: false });
      const saved = await transfer.save({ path, passphrase, stopHere }, paced(progress), signal);
      return saved.ok ? ok({ saved: true }) : saved;
    },
    'transfer.choose': async () => {
      transfer.discard();
      chosen = await transferFile.choose();
      return ok({ name: chosen === null ? null : basename(chosen) });
    },
    'transfer.open': async ({ passphrase }, { progress, signal }) => {
      if (chosen === null) return failed(failure('NOT_FOUND'));
      return transfer.open({ path: chosen, passphrase }, paced(progress), signal);
    },
    'transfer.take': async () => done(await transfer.take()),
    'transfer.discard': async () => {
      transfer.discard();
      return ok({});
    },
  };
}
