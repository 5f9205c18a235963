/** What the main process says by itself, in English. */
export const words = {
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    help: '&Help',
    quit: 'Quit',
    close: 'Close Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    goTo: 'Go to or Start…',
    search: 'Search This Page',
    reload: 'Reload',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    zoom: 'Zoom',
    guides: 'Guides',
    keys: 'Keyboard Shortcuts',
    problem: 'Report a Problem…',
    about: 'About Partner Desk',
    services: 'Services',
    hide: 'Hide Partner Desk',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quitProgram: 'Quit Partner Desk',
  },
  /** Stands in front of a window's title in a package made for tests. */
  testOnly: 'TEST ONLY',
  pages: {
    report: 'Report a problem',
    reference: 'Reference {{ref}}',
    crashed: {
      title: 'Partner Desk could not show its window',
      text: 'Your drafts, journals and reports are safe: they are saved as you type, and nothing is sent twice.',
      retry: 'Try again',
      hint: 'If this page comes back, close the program and start it again.',
    },
    incomplete: {
      title: 'A part of Partner Desk is missing or damaged',
      text: 'Install Partner Desk again. Your drafts, journals and reports are safe: they are stored apart from the program.',
      retry: 'Try again',
      hint: '',
    },
  },
  /** The page hangs; asked in a box of the system. */
  hangs: {
    message: 'Partner Desk does not respond',
    text: 'You can wait. Or load the page again: what you typed is saved as you type, and what is being sent goes on.',
    wait: 'Wait',
    reload: 'Load the page again',
  },
  ways: {
    retry: 'Try again',
    folder: 'Use another folder…',
    show: 'Show the file',
    anyway: 'Start anyway',
    quit: 'Quit',
  },
  /** Why a folder cannot be used, by the system's code. */
  folderReasons: {
    EACCES: 'You do not have permission to write to it.',
    EPERM: 'You do not have permission to write to it.',
    EROFS: 'The folder is on a disk that cannot be written to.',
    EEXIST: 'There is a file where the folder should be.',
    ENOTDIR: 'There is a file where a folder should be.',
    ENOENT: 'The folder does not exist. A disk or a network folder may not be connected.',
    ENAMETOOLONG: 'Its path is too long for this computer.',
    ELOOP: 'It is a link that leads back to itself.',
    EIO: 'The disk does not respond properly.',
    NOT_A_FILE: 'There is a pipe or a device where a file should be. Remove it, then try again.',
    other: 'The folder cannot be used.',
  },
  problems: {
    inUse: {
      message: 'Partner Desk is open on the computer “{{host}}”',
      messageWithoutHost: 'Partner Desk is already open somewhere else',
      since: 'It uses the same data, since {{when}} by its clock.',
      sinceUnknown: 'It uses the same data.',
      text: 'Close it there, and it opens here by itself. If it was not closed properly there, it opens here after half a minute. Two programs on the same data could send something twice.',
    },
    folder: {
      message: 'Partner Desk cannot use its data folder',
      text: 'Ask your IT support if you cannot change this yourself. Your work is not lost: it is in this folder.',
    },
    full: {
      message: 'The disk is full',
      text: 'Partner Desk needs some space to start. Delete or move files that you do not need, then try again. Your work is safe.',
    },
    temporary: {
      message: 'The folder for temporary files cannot be written to',
      text: 'Partner Desk needs it to start. Free some space on this disk, or ask your IT support. Your work is safe.',
    },
    endpoints: {
      message: 'The file with Kiva’s addresses cannot be used',
      text: 'Your IT support set this file for this computer. Partner Desk does not guess where your data may go, so it does not start. Ask them to correct the file.',
    },
    otherComputer: {
      message: 'Partner Desk seems to be open on the computer “{{host}}”',
      text: 'If it is open there, close it there and try again. Start anyway only if you are sure that it is not, for example because this computer was renamed. Two programs on the same data could send something twice.',
    },
    lock: {
      message: 'Partner Desk cannot tell whether it is already open',
      text: 'If it is open somewhere, close it, then try again. If that does not help, restart the computer, or make sure that the program is not open anywhere and delete the file named below. Your work is safe.',
    },
    files: {
      message: 'A part of Partner Desk is missing or damaged',
      text: 'Install Partner Desk again. Your work is safe: it is stored apart from the program.',
    },
    graphics: {
      message: 'Partner Desk cannot draw its window',
      text: 'The part of the system that draws windows keeps failing. Restart the computer. If that does not help, ask your IT support for a newer graphics driver. What you typed is saved.',
    },
    switch: {
      message: 'Partner Desk does not start with “{{name}}”',
      text: 'This was added to the command that starts the program. It could show your Kiva credentials and your borrowers’ data to others, so nothing was opened. Start Partner Desk from its icon or the menu. If this box comes back, ask your IT support to take the words below out of the shortcut or command. If nobody you know put them there, tell your IT support that too.',
      appImage:
        'An AppImage adds this by itself on systems that cannot protect its pages. The .deb package brings what is missing.',
    },
    variable: {
      message: 'Partner Desk does not start while “{{name}}” is set',
      text: 'This environment variable could show your Kiva credentials and your borrowers’ data to others, so nothing was opened. Ask your IT support to remove it for Partner Desk, then start the program again. If nobody you know set it, tell your IT support that too.',
    },
    window: {
      message: 'Partner Desk could not open its window',
      text: 'Try again. If this box comes back, restart the computer, then ask your IT support. What you typed is saved.',
    },
    crash: {
      text: 'Partner Desk has to close. What you typed is saved. Reference: {{ref}}',
    },
  },
  /** Another program took the data folder while this one slept or hung. */
  taken: {
    message: 'Partner Desk was opened with the same data on the computer “{{host}}”',
    messageWithoutHost: 'Partner Desk was opened somewhere else with the same data',
    text: 'This computer was asleep or did not respond for a while, so the other program continues the work. Nothing more is saved or sent here. If you need what you have just typed, copy it, then close this window. Before you send anything again, check in PA2 whether it is already there.',
    close: 'Close Partner Desk',
    copy: 'Copy first',
  },
  /** The program's memory of what was sent stays in the old folder. */
  otherFolder: {
    title: 'Choose the folder with your Partner Desk data',
    message: 'Use this folder?',
    text: 'Choose the folder that has your work, for example if it was moved. In an empty folder Partner Desk starts with nothing: no credentials, no drafts, and no record of what was already sent.',
    use: 'Use this folder',
    cancel: 'Cancel',
  },
  /** The program is still finishing and has no window, and a person starts it again. */
  finishing: {
    message: 'Partner Desk is still finishing',
    text: 'It waits for Kiva’s answer to what was sent last, so that nothing is sent twice. It opens again by itself as soon as the answer is recorded.',
    close: 'Close this message',
  },
  /** Names of files that the main process makes: what it is, environment, day. */
  files: {
    rescued: 'Rescued work {{environment}} {{day}}',
    sampleReport: 'Sample repayments {{environment}} {{day}}',
    sampleDraft: 'Sample drafts {{environment}} {{day}}',
  },
};
