import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import { showFile } from '../../window/external.ts';
import type { Handlers } from '../pipeline.ts';
import type { HandlerDeps } from './deps.ts';

/** What the program is made of: a list that the build wrote, and files beside a packed program. */
export function licenceHandlers({
  dist,
}: HandlerDeps): Pick<Handlers, 'licences.list' | 'licences.showFiles'> {
  const files = join(process.resourcesPath, 'licences', 'licences.txt');
  const { electron = '', chrome: chromium = '', node } = process.versions;
  return {
    'licences.list': async () =>
      ok({ base: { electron, chromium, node }, packages: packagesIn(dist), hasFiles: existsSync(files) }),
    'licences.showFiles': async () => {
      showFile(files);
      return ok({});
    },
  };
}

const { packages } = contract['licences.list'].output.shape;

/** Empty while `npm run dev` builds one part after the other. */
function packagesIn(dist: string) {
  const list = join(dist, 'licences.json');
  return existsSync(list) ? packages.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}
