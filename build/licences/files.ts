import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, SetupError, toolEnv } from '../tools.mjs';
import { licenceProblems, type ShippedPackage } from './rules.ts';
import { shippedPackages } from './shipped.ts';

/** Read by the program's page of licences; lies in the archive. */
const listFile = join(root, 'dist', 'licences.json');

/** Writes the list of what is in the bundles. Throws where something may not be shipped. */
export function writeLicences(): void {
  const packages = shippedPackages();
  const problems = licenceProblems(packages);
  if (problems.length > 0) throw new SetupError(problems.join('\n'));
  writeFileSync(listFile, JSON.stringify(packages));
}

/**
 * Writes the files that IT support and auditors read beside a packed program: all licences with their texts, and a bill of
 * materials (CycloneDX). npm makes the latter of the lock file; what is not shipped is taken out of it.
 */
export async function writeLicenceFiles(folder: string, electronVersion: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const packages: ShippedPackage[] = JSON.parse(readFileSync(listFile, 'utf8'));
  const titled = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
  );
  const others =
    'Electron, Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html beside this file.\n';
  writeFileSync(join(folder, 'licences.txt'), [others, ...titled].join(`\n${'-'.repeat(80)}\n\n`));
  const sbom = await billOfMaterials(packages, electronVersion);
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
}

/** What is used of npm's bill of materials. */
type Sbom = {
  metadata: { component: { 'bom-ref': string; name: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
type Component = { 'bom-ref': string; name: string; version: string; purl: string; hashes?: unknown };

async function billOfMaterials(packages: readonly ShippedPackage[], electronVersion: string): Promise<Sbom> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const { code, output } = await run('npm', args, {
    quiet: true,
    env: { ...toolEnv(), npm_config_loglevel: 'silent' },
  });
  if (code !== 0) throw new SetupError(`npm could not make the bill of materials:\n${output.trim()}`);
  const sbom: Sbom = JSON.parse(output);
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const isShipped = ({ purl }: Component) => shipped.has(nameInPurl(purl));
  const components = sbom.components.filter(isShipped);
  const missing = [...shipped].filter((each) => !components.some(({ purl }) => nameInPurl(purl) === each));
  if (missing.length > 0) throw new SetupError(`The bill of materials lacks ${missing.join(', ')}.`);
  const { component } = sbom.metadata;
  const refs = new Set([component, ...components].map((each) => each['bom-ref']));
  return {
    ...sbom,
    // npm calls it by the folder of the checkout.
    metadata: { ...sbom.metadata, component: { ...component, name: 'partner-desk' } },
    components: [...components, electronComponent(electronVersion)],
    dependencies: sbom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}

/** `pkg:npm/%40scope/name@1.0.0?…` → `@scope/name@1.0.0` */
function nameInPurl(purl: string): string {
  return decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/[?#].*$/, ''));
}

/** Electron is no package of npm's in a program, but a release of its own; Chromium and Node are part of it. */
function electronComponent(version: string): Component {
  return {
    'bom-ref': `electron@${version}`,
    name: 'electron',
    version,
    purl: `pkg:github/electron/electron@v${version}`,
  };
}
