/**
 * The only keys of a log record whose values are written. A new one is a decision about privacy: its values must never
 * say who a borrower or a member of staff is, or what they wrote or owe. Any other key's value is withheld.
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
  'method',
  'error',
  // which: ids of our own making
  'sendId',
  'workId',
  'callId',
  // the number of a token, which is no secret: Kiva's support finds a request by it
  'jti',
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
