import { dirname, join } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { deleteAside, listAside } from '../../store/old-copies.ts';
import { storeFile } from '../../store/open.ts';
import { showFile } from '../../window/external.ts';
import { datedFileName } from '../../window/title.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps } from './deps.ts';

type StoreHandlers = Pick<
  Handlers,
  'store.mend' | 'store.rescue' | 'store.aside' | 'store.deleteAside' | 'store.showAside'
>;

/** Ways on from a store that does not open, and what was set aside of it. */
export function storeHandlers({ workspace, folder, saveFile, now }: HandlerDeps): StoreHandlers {
  return {
    'store.mend': async ({ environment }) => done(await workspace(environment).mendStore()),
    'store.rescue': async ({ environment, save }) => {
      const rescued = await workspace(environment).rescueFromStore();
      if (!rescued.ok) return rescued;
      const { text, ...counts } = rescued.value;
      if (!save) return ok({ ...counts, saved: false });
      const name = datedFileName('rescued', environment, now());
      const saved = await saveFile(name, 'txt', Buffer.from(text));
      return saved.ok ? ok({ ...counts, saved: saved.value }) : saved;
    },
    'store.aside': async ({ environment }) => ok(listAside(storeFile(folder, environment))),
    'store.deleteAside': async ({ environment, name }) => {
      deleteAside(storeFile(folder, environment), name);
      return ok({});
    },
    'store.showAside': async ({ environment, name }) => {
      const file = storeFile(folder, environment);
      if (listAside(file).some((kept) => kept.name === name)) showFile(join(dirname(dirname(file)), name));
      return ok({});
    },
  };
}
