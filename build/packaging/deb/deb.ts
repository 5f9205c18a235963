import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run, SetupError } from '../../tools.mjs';
import type { PackageNames } from '../names.ts';
import { controlFile, debianVersion, desktopEntry, filled } from './texts.ts';

/** Debian's names of Node's architectures. */
const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Xz at its quickest: higher levels make this package 3 % smaller and take ten times as long (measured: 18 s and 88 MB,
 * 4 min and 85 MB).
 */
const compression = ['-Zxz', '-z1'];

/** True where Debian's packer is. */
export function canMakeDeb(): boolean {
  return process.platform === 'linux' && spawnSync('dpkg-deb', ['--version']).status === 0;
}

/** The path of the Debian package of these names, in the checkout. */
export function debFile({ executableName, version, output }: PackageNames): string {
  return join(output, `${executableName}_${debianVersion(version)}_${architectures[process.arch]}.deb`);
}

/** Makes a Debian package of a packed folder, with Debian's own packer. Returns its path in the checkout; tests name another, and no compression. */
export async function makeDeb(
  packed: string,
  names: PackageNames,
  { file = debFile(names), packing = compression }: { file?: string; packing?: readonly string[] } = {},
): Promise<string> {
  const stage = mkdtempSync(join(tmpdir(), 'partner-desk-deb-'));
  try {
    fillStage(stage, packed, names);
    const args = ['--root-owner-group', ...packing, '--build', stage, resolve(root, file)];
    const { code, output } = await run('dpkg-deb', args, { quiet: true });
    if (code !== 0) throw new SetupError(`dpkg-deb could not make the package:\n${output.trim()}`);
    return file;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function fillStage(stage: string, packed: string, names: PackageNames): void {
  const { executableName: name, version } = names;
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), content);
  };
  const program = join('opt', name);
  cpSync(packed, join(stage, program), { recursive: true });
  write(join(program, 'apparmor-profile'), template('apparmor-profile', names));
  // How the program knows that it was installed so, and what installs its updates (electron/updates/).
  write(join(program, 'resources', 'package-type'), 'deb');
  cpSync(
    join(import.meta.dirname, 'install-update.sh'),
    join(stage, program, 'resources', 'install-update.sh'),
  );
  write(`usr/share/applications/${name}.desktop`, desktopEntry(names));
  write(`usr/share/doc/${name}/copyright`, template('copyright', names));
  write(
    `usr/share/doc/${name}/changelog.gz`,
    gzipSync(readFileSync(join(root, 'CHANGELOG.md')), { level: 9 }),
  );
  addIcons(stage, name);
  mkdirSync(join(stage, 'usr/bin'), { recursive: true });
  symlinkSync(`/opt/${name}/${name}`, join(stage, 'usr/bin', name));
  normalizeModes(stage, join(stage, program));
  const files = filesUnder(stage);
  const size = Math.ceil(files.reduce((sum, file) => sum + lstatSync(join(stage, file)).size, 0) / 1024);
  const architecture = architectures[process.arch];
  if (architecture === undefined) throw new SetupError(`Debian has no package for ${process.arch} here.`);
  write('DEBIAN/control', controlFile({ ...names, version }, { size, architecture }));
  write('DEBIAN/md5sums', files.map((file) => `${md5(join(stage, file))}  ${file}\n`).join(''));
  for (const script of ['postinst', 'postrm']) {
    write(`DEBIAN/${script}`, template(`${script}.sh`, names));
    chmodSync(join(stage, 'DEBIAN', script), 0o755);
  }
}

function template(file: string, { executableName }: PackageNames): string {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const values = {
    NAME: executableName,
    COPYRIGHT: /^Copyright \(c\) (.*)$/m.exec(licence)?.[1] ?? '',
    // Each line of a field's text is indented, and an empty one is a dot.
    LICENCE: licence
      .split('\n')
      .slice(4)
      .map((line) => ` ${line || '.'}`)
      .join('\n'),
  };
  return filled(readFileSync(join(import.meta.dirname, file), 'utf8'), values);
}

function addIcons(stage: string, name: string): void {
  const icons = join(root, 'build', 'icons');
  const add = (from: string, size: string, ending: string) =>
    cpSync(from, join(stage, 'usr/share/icons/hicolor', size, 'apps', `${name}.${ending}`));
  for (const file of readdirSync(join(icons, 'linux')))
    add(join(icons, 'linux', file), file.slice(0, -4), 'png');
  add(join(icons, 'icon.svg'), 'scalable', 'svg');
}

/** The same modes whatever the builder's umask. Chromium's helper is setuid root, which it needs where user namespaces are off. */
function normalizeModes(stage: string, program: string): void {
  chmodSync(stage, 0o755);
  for (const entry of readdirSync(stage, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const isRunnable = entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0;
    chmodSync(path, isRunnable ? 0o755 : 0o644);
  }
  for (const library of globSync('**/*.{so,so.1,node}', { cwd: program }))
    chmodSync(join(program, library), 0o644);
  chmodSync(join(program, 'chrome-sandbox'), 0o4755);
}

function filesUnder(stage: string): string[] {
  return globSync('**/*', { cwd: stage, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(stage.length + 1))
    .sort();
}

function md5(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
