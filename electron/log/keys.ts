/**
 * The only keys of a log record whose values are written. A new one is a decision about privacy: its values must never
 * be what a borrower or a member of staff is, wrote or owes (acceptance.md DIAG-2). Any other key's value is withheld.
 */
export const loggedKeys: ReadonlySet<string> = new Set([
  // what and where
  'ref',
  'code',
  'procedure',
  'environment',
  'kind',
  'what',
  'step',
  'state',
  'status',
  'reason',
  'description',
  'scheme',
  'host',
  'path',
  'error',
  // which: ids of our own making
  'sendId',
  'workId',
  'callId',
  // how much, how long, how often
  'items',
  'count',
  'bytes',
  'ms',
  'attempt',
  'again',
  'exitCode',
  'signal',
  'memoryOnly',
  // the program and the machine
  'version',
  'electron',
  'platform',
  'arch',
]);
