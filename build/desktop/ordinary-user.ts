const MAPPED = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * The command prefix that keeps a command from running as root: Chromium refuses its sandbox to root, and it is
 * never switched off here. In a user namespace of its own the command is user 1000, without any privilege, and its
 * files still belong to whoever started it.
 */
export function ordinaryUser(when: 'if root' | 'always' = 'if root'): string[] {
  const needed = when === 'always' || (process.platform === 'linux' && process.getuid?.() === 0);
  return needed ? MAPPED : [];
}
