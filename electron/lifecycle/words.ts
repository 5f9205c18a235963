import type { StartProblem } from './start-problem.ts';

/** What a person can choose in a box of the start. */
export type BoxChoice = 'retry' | 'folder' | 'show' | 'anyway' | 'quit';

/** The words of a box: what is the matter, what to do, and the ways out, the first being the default. */
export type BoxText = { message: string; text: string; ways: readonly BoxChoice[] };

/** The labels of the buttons. */
export const wayLabels: Readonly<Record<BoxChoice, string>> = {
  retry: 'Try again',
  folder: 'Use another folder…',
  show: 'Show the file',
  anyway: 'Start anyway',
  quit: 'Quit',
};

/** Why a folder cannot be used, by the system's code. */
const folderReasons: Readonly<Record<string, string>> = {
  EACCES: 'You are not allowed to write there.',
  EPERM: 'You are not allowed to write there.',
  EROFS: 'The folder is on a disk that cannot be written.',
  EEXIST: 'There is a file where the folder should be.',
  ENOTDIR: 'There is a file where a folder should be.',
  ENOENT: 'It is not there. Perhaps a disk or a network folder is not connected.',
  ENAMETOOLONG: 'Its path is longer than this computer allows.',
  ELOOP: 'It is a link that leads back to itself.',
  EIO: 'The disk does not answer as it should.',
  NOT_A_FILE: 'What is named below should be a file, and is a pipe or a device. Remove it, then try again.',
};

/** The words for a problem of the start. English, as the menu: the page's languages are not loaded yet. */
export function wordsOf({ kind, host, since, detail, name = '' }: StartProblem): BoxText {
  switch (kind) {
    case 'in-use':
      return {
        message: host
          ? `Partner Desk is open on the computer “${host}”`
          : 'Partner Desk is open somewhere else',
        text: `${sinceWords(since)}Close it there, and it opens here by itself. If it did not close as it should there, it opens here after half a minute. Two programs on the same data could send something twice.`,
        ways: ['retry', 'folder', 'quit'],
      };
    case 'folder':
      return {
        message: 'Partner Desk cannot use its data folder',
        text: `${folderReasons[detail] ?? 'The folder cannot be used.'} Ask your IT support if you cannot change this yourself. Your work is not lost: it lies in this folder.`,
        ways: ['retry', 'folder', 'quit'],
      };
    case 'full':
      return {
        message: 'The disk is full',
        text: 'Partner Desk needs some space to start. Delete or move files that you do not need, then try again. Your work is safe.',
        ways: ['retry', 'quit'],
      };
    case 'temporary':
      return {
        message: 'The folder for temporary files cannot be written',
        text: 'Partner Desk needs it to start. Free some space on this disk, or ask your IT support. Your work is safe.',
        ways: ['retry', 'quit'],
      };
    case 'endpoints':
      return {
        message: 'The file with Kiva’s addresses cannot be used',
        text: 'Your IT support named this file for this computer. Partner Desk does not guess where your data may go, so it does not start. Ask them to correct it.',
        ways: ['retry', 'show', 'quit'],
      };
    case 'other-computer':
      return {
        message: `Partner Desk seems to be open on the computer “${host}”`,
        text: 'If it is open there, close it there and try again. Start anyway only if you are sure that it is not: for example if this computer was renamed. Two programs on the same data could send something twice.',
        ways: ['retry', 'anyway', 'quit'],
      };
    case 'lock':
      return {
        message: 'Partner Desk cannot tell whether it is already open',
        text: 'Close it if it is open somewhere, then try again. If that does not help, start the computer anew, or make sure that it is open nowhere and remove the file named below. Your work is safe.',
        ways: ['retry', 'show', 'quit'],
      };
    case 'files':
      return {
        message: 'A part of Partner Desk is missing or damaged',
        text: 'Install Partner Desk again. Your work is safe: it is kept apart from the program.',
        ways: ['retry', 'quit'],
      };
    case 'graphics':
      return {
        message: 'Partner Desk cannot draw its window',
        text: 'The part of the system that draws windows keeps failing. Start the computer anew; if that does not help, ask your IT support for a newer graphics driver. What you typed is saved.',
        ways: ['retry', 'quit'],
      };
    case 'switch':
      return {
        message: `Partner Desk does not start with “${name}”`,
        text: `This was added to the command that starts it. It could open your Kiva credentials and your borrowers’ data to others, so nothing was opened. Start Partner Desk from its icon or the menu. If this box comes back, ask your IT support to take the words below out of the shortcut or command.${noSandbox(name)} If nobody you know put them there, tell them that, too.`,
        ways: ['quit'],
      };
    case 'variable':
      return {
        message: `Partner Desk does not start while “${name}” is set`,
        text: 'This environment variable could open your Kiva credentials and your borrowers’ data to others, so nothing was opened. Ask your IT support to remove it for Partner Desk, then start it again. If nobody you know set it, tell them that, too.',
        ways: ['quit'],
      };
    case 'page':
    case 'window':
      return {
        message: 'Partner Desk could not open its window',
        text: 'Try again. If this box comes back, start the computer anew, then ask your IT support. What you typed is saved.',
        ways: ['retry', 'quit'],
      };
  }
}

/** The start script of an AppImage adds this switch by itself. */
function noSandbox(name: string): string {
  return name.endsWith('-no-sandbox')
    ? ' An AppImage adds them where the system lacks what protects its pages: the .deb package brings that along.'
    : '';
}

function sinceWords(since = ''): string {
  const date = new Date(since);
  if (Number.isNaN(date.getTime())) return 'It uses the same data. ';
  return `It uses the same data, since ${date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })} by its clock. `;
}

/** Words for when another program took the folder while this one slept or hung. */
export function takenWords(host: string) {
  return {
    message: host
      ? `Partner Desk was opened with the same data on the computer “${host}”`
      : 'Partner Desk was opened elsewhere with the same data',
    text: 'This computer was asleep or did not answer for a while, so the other one goes on with the work. Here nothing is saved or sent any more. Copy what you have just typed, if you need it, and close this window. Before you send anything again, look in PA2 whether it is there.',
    close: 'Close Partner Desk',
    copy: 'Copy first',
  };
}

/** Said where another folder was asked for: the program's memory of what was sent does not go along. */
export const otherFolderWords = {
  title: 'Choose the folder with your Partner Desk data',
  message: 'Use this folder?',
  text: 'Choose the folder that holds your work, for example if it was moved. In an empty folder Partner Desk starts with nothing: no credentials, no drafts, and no memory of what was already sent.',
  use: 'Use this folder',
  cancel: 'Cancel',
} as const;

/** Words of a program that is still finishing and has no window, for a person who starts it again. */
export const finishingWords = {
  message: 'Partner Desk is still finishing',
  text: 'It waits for Kiva’s answer to what was sent last, so that nothing is sent twice. It opens again by itself as soon as the answer is written down.',
  close: 'Close this message',
} as const;
