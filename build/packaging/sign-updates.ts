import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../electron/store/migrations.ts';
import { type ChannelFile, writeChannel } from '../../electron/updates/channel.ts';
import { channelName } from '../../electron/updates/installation.ts';
import { root, runScript, SetupError, say } from '../tools.mjs';
import { packageNames } from './names.ts';

const HELP = `node build/packaging/sign-updates.ts FOLDER [--notes FILE] [--test-only]: writes and signs the channel files of the installers in
FOLDER, which is then uploaded as it is. The notes are those of this version in CHANGELOG.md, or FILE.
PARTNER_DESK_UPDATE_SIGNING_KEY is the path of the private key (PEM). --make-key PATH makes a new pair, and prints the
public half for PARTNER_DESK_UPDATE_KEY.`;

/** The endings of installers that update a program, by system; other files in the folder are left alone. */
const endings: readonly (readonly [NodeJS.Platform, readonly string[]])[] = [
  ['win32', ['.exe']],
  ['darwin', ['.zip']],
  ['linux', ['.deb', '.AppImage']],
];

await runScript(async () => {
  const flags = process.argv.slice(2);
  const after = (flag: string): string | undefined => flags[flags.indexOf(flag) + 1];
  if (flags.length === 0 || flags.includes('--help')) return console.log(HELP);
  if (flags.includes('--make-key')) return makeKey(after('--make-key') ?? '');
  const [folder = ''] = flags;
  const notes = flags.includes('--notes') ? readFileSync(after('--notes') ?? '', 'utf8') : null;
  await signFolder(folder, notes, flags.includes('--test-only'));
});

function makeKey(path: string): void {
  if (path === '' || existsSync(path)) throw new SetupError('Name a file that is not there yet.');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  say(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'));
}

async function signFolder(folder: string, notes: string | null, testOnly: boolean): Promise<void> {
  const path = process.env.PARTNER_DESK_UPDATE_SIGNING_KEY;
  if (!path) throw new SetupError('PARTNER_DESK_UPDATE_SIGNING_KEY names no key.');
  const key = createPrivateKey(readFileSync(path));
  const { executableName, version } = packageNames(testOnly);
  for (const [platform, kinds] of endings) {
    const names = readdirSync(folder).filter((name) => isInstaller(name, kinds, version));
    if (names.length === 0) continue;
    const files = await Promise.all(names.map((name) => described(folder, name)));
    const text = writeChannel(
      {
        ...{ product: executableName, version, files, storeVersion: migrations.length },
        releaseDate: new Date().toISOString(),
        releaseNotes: notes ?? notesOf(version),
      },
      key,
    );
    // The newest, and this version for whoever goes back to it later.
    for (const release of ['latest', version])
      for (const arch of platform === 'linux' ? ['x64', 'arm64'] : ['x64'])
        writeFileSync(join(folder, channelName(release, platform, arch)), text);
    say(`Signed ${names.join(', ')}.`);
  }
}

/** Debian writes a tilde where others have a hyphen; the zip of Windows is for nobody's updater. */
function isInstaller(name: string, kinds: readonly string[], version: string): boolean {
  const isOfWindows = /[-_.]win[-_.]/.test(name);
  const isOfVersion = name.replaceAll('~', '-').includes(version);
  return isOfVersion && kinds.some((kind) => name.endsWith(kind)) && !(kinds.includes('.zip') && isOfWindows);
}

async function described(folder: string, name: string): Promise<ChannelFile> {
  const path = join(folder, name);
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { url: name, sha512: hash.digest('base64'), size: statSync(path).size };
}

/** The section of a version in CHANGELOG.md, without its heading. */
function notesOf(version: string): string {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const plain = version.replace(/-.*/, '');
  const section = text.split(/^## /m).find((part) => part.startsWith(plain) || part.startsWith(`[${plain}]`));
  if (section === undefined)
    throw new SetupError(`CHANGELOG.md says nothing of ${plain}: add it, or give --notes.`);
  return section.slice(section.indexOf('\n')).trim();
}
