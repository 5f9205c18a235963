/**
 * The packages of the libraries that the program's binaries are linked against, and no others; `tests/packaged/deb/` compares.
 * `a | b`: Debian 13 and Ubuntu 24.04 renamed some.
 */
export const libraries = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatk1.0-0t64 | libatk1.0-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libc6',
  'libcairo2',
  'libcups2t64 | libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0t64 | libglib2.0-0',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libsecret-1-0',
  'libstdc++6',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];

/** Opens links to Kiva in the person's browser. */
export const commands = ['xdg-utils'];

/** A keychain, without which nothing is stored, and what shows a box of the launcher. */
export const recommended = ['gnome-keyring | kwalletmanager', 'zenity | kdialog'];
