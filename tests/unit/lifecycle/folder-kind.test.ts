import { expect, test } from 'vitest';
import { folderKind, kindOfFolder, type Surroundings } from '../../../electron/lifecycle/folder-kind.ts';

const on = (platform: NodeJS.Platform, change: Partial<Surroundings> = {}): Surroundings => ({
  ...{ platform, env: {}, fileSystem: null },
  ...change,
});

test.each([
  ['C:\\Users\\amina\\OneDrive - Amani Microfinance\\Desk', 'OneDrive'],
  ['/Users/amina/Library/CloudStorage/OneDrive-Personal/Desk', 'OneDrive'],
  ['/Users/amina/Library/CloudStorage/GoogleDrive-amina@example.org/My Drive/Desk', 'Google Drive'],
  ['G:\\My Drive\\Desk', 'Google Drive'],
  ['/Users/amina/Library/Mobile Documents/com~apple~CloudDocs/Desk', 'iCloud Drive'],
  ['/home/amina/Dropbox (Amani)/Desk', 'Dropbox'],
  ['/home/amina/Nextcloud/Desk', 'Nextcloud'],
  ['C:\\Users\\amina\\YandexDisk\\Desk', 'Yandex Disk'],
])('%s is copied by %s', (folder, by) => {
  expect(folderKind(folder, on('win32'))).toEqual({ kind: 'synced', by });
});

test('OneDrive is known by what Windows says of it, in whatever folder', () => {
  const env = { OneDriveCommercial: 'D:\\Cloud\\Amani' };
  expect(folderKind('D:\\cloud\\amani\\Desk', on('win32', { env }))).toEqual({
    kind: 'synced',
    by: 'OneDrive',
  });
  expect(folderKind('D:\\Cloud\\Amani Two\\Desk', on('win32', { env }))).toBeNull();
});

test.each(['\\\\server\\profiles\\amina\\AppData', '//server/share/desk', '\\\\?\\UNC\\server\\share\\desk'])(
  '%s is on another computer',
  (folder) => {
    expect(folderKind(folder, on('win32'))).toEqual({ kind: 'network' });
  },
);

test.each([0x6969, 0xff534d42, 0xfe534d42])(
  'a file system of Linux that is of another computer: %i',
  (type) => {
    expect(folderKind('/mnt/office/desk', on('linux', { fileSystem: type }))).toEqual({ kind: 'network' });
  },
);

test.each([
  'C:\\Users\\amina\\AppData\\Local\\Partner Desk',
  '\\\\?\\C:\\Users\\amina\\AppData\\Local\\Partner Desk',
  '/home/amina/.config/Partner Desk',
  '/Users/amina/Library/Application Support/Partner Desk',
  '/home/box/toolbox/Partner Desk',
])('%s is of this computer alone', (folder) => {
  expect(
    folderKind(folder, on(folder.startsWith('/') ? 'linux' : 'win32', { fileSystem: 0xef53 })),
  ).toBeNull();
});

test('of a real folder', () => {
  expect(kindOfFolder(import.meta.dirname)).toBeNull();
  expect(kindOfFolder('/no/such/folder')).toBeNull();
});
