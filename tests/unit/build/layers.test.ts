import { expect, test } from 'vitest';
import { forbiddenImports } from '../../../build/checks/layers.ts';

const found = (file: string, text: string) => forbiddenImports(new Map([[file, text]])).length;

test.each([
  ['electron/store/sends.ts', "import { x } from '../sending/machine.ts';", 1],
  ['electron/store/seal/mac.ts', "import type { Vault } from '../../vault/vault.ts';", 0],
  ['electron/sending/start.ts', "import type { Parts } from '../ipc/handlers/deps.ts';", 1],
  ['electron/sending/start.ts', "const { x } = await import('../environment/workspace.ts');", 1],
  ['electron/sending/start.ts', "import { x } from '../../shared/result.ts';", 0],
  ['electron/unheard-of/x.ts', "import { x } from '../store/sends.ts';", 1],
  ['renderer/components/grid/x.tsx', "import { x } from '../../pages/loans/x.ts';", 1],
  ['renderer/pages/loans/x.tsx', "import { x } from '../../components/pager.tsx';", 0],
])('%s: %s', (file, text, count) => {
  expect(found(file, text)).toBe(count);
});
