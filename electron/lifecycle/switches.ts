import { CannotStart } from './start-problem.ts';

const on = /^$/;
const onOrOff = /^(?:true|false)?$/;
const proxyText = /^.{1,2000}$/;

/**
 * The switches that a packed program starts with, and their values; any other ends the start. An allow list, since Chromium has far more
 * than a thousand switches, each version others, and its own list of bad ones knows neither `remote-debugging-port` nor
 * `host-resolver-rules`. Here is what a desktop needs: nothing that opens a port, trusts a certificate or a name, writes a file (logs,
 * traces, keys and caches hold what people typed), takes down a wall between processes, or runs a command.
 */
const allowed: Readonly<Record<string, RegExp>> = {
  // Screens: Wayland and X11, sizes, colours.
  'ozone-platform': /^(?:x11|wayland)$/,
  'ozone-platform-hint': /^(?:auto|x11|wayland)$/,
  'enable-wayland-ime': onOrOff,
  'wayland-text-input-version': /^\d$/,
  'gtk-version': /^[34]$/,
  'force-device-scale-factor': /^\d{1,2}(?:\.\d{1,4})?$/,
  'high-dpi-support': /^[01]$/,
  'force-color-profile': /^[\w-]{1,40}$/,
  // By name: some features are walls. Launchers of some systems add these.
  'enable-features': /^(?:Wayland\w+|UseOzonePlatform)(?:,(?:Wayland\w+|UseOzonePlatform))*$/,
  'disable-features': /^Wayland\w+(?:,Wayland\w+)*$/,
  // Graphics cards that fail.
  'disable-gpu': on,
  'disable-gpu-compositing': on,
  'use-gl': /^(?:angle|egl|desktop)$/,
  'use-angle': /^(?:default|gl|gles|d3d9|d3d11|d3d11on12|metal|vulkan|swiftshader)$/,
  // What people need to see and hear a program.
  'force-renderer-accessibility': /^(?:basic|form-controls|complete)?$/,
  'force-high-contrast': on,
  'force-dark-mode': on,
  'force-prefers-reduced-motion': on,
  lang: /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/,
  // An office's way to the network. Whatever goes through a proxy is encrypted from here to Kiva.
  'proxy-server': proxyText,
  'proxy-bypass-list': proxyText,
  'proxy-pac-url': proxyText,
  'proxy-auto-detect': on,
  'no-proxy-server': on,
  'disable-http2': on,
  'disable-quic': on,
};

/**
 * Environment variables that do the same as a switch; those of Node have no effect on a packed program (its fuses). Electron only looks
 * whether one of its own is there: empty, or `0`, it counts as well.
 */
const forbiddenVariables: Readonly<Record<string, (value: string) => boolean>> = {
  SSLKEYLOGFILE: (file) => file !== '',
  ELECTRON_ENABLE_LOGGING: () => true,
  ELECTRON_DISABLE_SANDBOX: () => true,
};

/** One that ends a start, as a person knows it: a switch's name without its dashes, or a variable. */
export type Weakness = { kind: 'switch' | 'variable'; name: string };

/**
 * What in the arguments and the environment weakens a packed program. Reads arguments as Chromium does, but for what only makes it
 * stricter: blanks around them are nothing, one dash is as good as two, on Windows so is a slash, and what follows a bare `--` is looked
 * at all the same.
 */
export function weaknessesIn(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Weakness[] {
  const switches = args.flatMap((arg) => weaknessOf(arg.trim(), platform));
  const variables = Object.entries(forbiddenVariables).flatMap(([name, isWeak]) => {
    const value = env[name];
    return value !== undefined && isWeak(value) ? [{ kind: 'variable', name } as const] : [];
  });
  return [...switches, ...variables];
}

function weaknessOf(arg: string, platform: NodeJS.Platform): Weakness[] {
  const isWindows = platform === 'win32';
  const groups = (isWindows ? /^(?:--?|\/)(?<text>.+)$/s : /^--?(?<text>.+)$/s).exec(arg)?.groups;
  if (groups?.text === undefined || arg === '--') return [];
  // What the Finder of macOS adds.
  if (platform === 'darwin' && /^-psn_\d+_\d+$/.test(arg)) return [];
  const [typed = '', ...rest] = groups.text.split('=');
  const name = isWindows ? typed.toLowerCase() : typed;
  const isAllowed = Object.hasOwn(allowed, name) && allowed[name]?.test(rest.join('='));
  return isAllowed ? [] : [{ kind: 'switch', name }];
}

/**
 * Throws CannotStart where anything weakens this packed program. Before that it has `remove` take the switches away, since the box that
 * says so runs in the same process: no port is opened for it either.
 */
export function refuseWeaknesses(found: readonly Weakness[], remove: (name: string) => void): void {
  const [first] = found;
  if (first === undefined) return;
  for (const { kind, name } of found) if (kind === 'switch') remove(name);
  const names = [...new Set(found.map(spelled))].slice(0, 10);
  throw new CannotStart({ kind: first.kind, name: spelled(first), detail: names.join('\n') });
}

/** As it is typed; cut, since it comes from outside. */
function spelled({ kind, name }: Weakness): string {
  const text = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 60);
  return kind === 'switch' ? `--${text}` : text;
}
