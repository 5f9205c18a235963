/**
 * What words of Kiva or of PA2 may mean: of a row, of a journal, of a field of a draft, of a whole request. Each has a text in every
 * language that says what it means and what to do (`renderer/i18n/en/kiva-words.ts`).
 */
export const kivaReadings = [
  ...['unknownLoan', 'notRepaying', 'client', 'tooMuch', 'repeated', 'negative', 'lower', 'zero'],
  ...['delinquent', 'prepaid', 'notReported'],
  ...['needed', 'groupOnly', 'flags', 'waiver', 'disbursal', 'tooSmall', 'zeroAmount', 'creditLimit'],
  ...['scheduleSum', 'scheduleDate', 'notInList', 'photo', 'webAddress', 'format', 'body'],
  ...['token', 'otherPartner', 'noScope', 'credentials', 'audience'],
  ...['busy', 'tooLarge', 'address', 'failed'],
] as const;

/** One of {@link kivaReadings}. */
export type KivaReading = (typeof kivaReadings)[number];

/**
 * Signs in Kiva's English, since its codes are not published (API.md §1.3, §3.2): the texts of PA2 that are known (§4, §5.3), those of
 * the practice server, and what servers of this kind say. The first that fits counts, so what is narrow stands first.
 */
const signs: readonly (readonly [RegExp, KivaReading])[] = [
  [
    /there is no loan|no such loan|loan_unknown|unknown loan|loan\b.* (?:not found|does not exist)/i,
    'unknownLoan',
  ],
  [/more than once|duplicat|repeated|already reported/i, 'repeated'],
  [/does not belong to client|client.?mismatch|client\b.* (?:does not match|differs)/i, 'client'],
  [/prepaid|ahead of schedule/i, 'prepaid'],
  [/delinquent|behind schedule/i, 'delinquent'],
  [/not (?:been )?reported/i, 'notReported'],
  [/group loans? only|only for groups?|on.individual/i, 'groupOnly'],
  [/not[ _]pictured/i, 'flags'],
  [/credit.?limit/i, 'creditLimit'],
  [/days in the (?:past|future)/i, 'disbursal'],
  [/(?:more than|at least) (?:US)?\$\s?\d/i, 'tooSmall'],
  [/waiver/i, 'waiver'],
  [/web address|valid url/i, 'webAddress'],
  [/one photo|image|photo|data uri/i, 'photo'],
  [/adds? up|does not equal the loan/i, 'scheduleSum'],
  [/must be after/i, 'scheduleDate'],
  [
    /of config\/|in config\/|not in (?:the|your) list|not a valid (?:location|activity|theme|language|currency)/i,
    'notInList',
  ],
  [/the body must be|not readable|malformed|json parse/i, 'body'],
  [/must (?:be a|be one|be true or)|invalid (?:value|format|date|number)|must have type/i, 'format'],
  [
    /(?:is|are) (?:needed|missing|required)|must not be (?:empty|blank|null)|(?:can|may) ?not be (?:empty|blank|null)|required field/i,
    'needed',
  ],
  [/no access to this partner|another partner/i, 'otherPartner'],
  [/scope/i, 'noScope'],
  [/invalid_target|audience/i, 'audience'],
  [/invalid_client|unauthorized_client|bad credentials|client_?(?:id|secret)/i, 'credentials'],
  [/token|unauthori[sz]ed|forbidden|access.denied/i, 'token'],
  [/too many requests|rate.?limit/i, 'busy'],
  [/too large|payload|entity size/i, 'tooLarge'],
  [
    /method not allowed|unsupported media|not acceptable|no (?:handler|static resource)|^not found$/i,
    'address',
  ],
  [/internal (?:server )?error|bad gateway|unavailable|gateway time/i, 'failed'],
  [/status is|\bloan \S+ is \w+$|not.?repaying|not paying back/i, 'notRepaying'],
  [/negative|below zero/i, 'negative'],
  [/must not be zero|non-?zero|(?:more|greater) than (?:0|zero)/i, 'zeroAmount'],
  [/lower|was reported before|less than .*(?:last|previous)/i, 'lower'],
  [/is more than|exceeds?\b|above/i, 'tooMuch'],
  [/\bzero\b/i, 'zero'],
  [/client/i, 'client'],
];

/** What Kiva's words most likely mean; null if they match nothing that is known. */
export function readKivaWords(words: string): KivaReading | null {
  return signs.find(([sign]) => sign.test(words))?.[1] ?? null;
}

/**
 * Why Kiva's reviewers send a loan back, by the codes of PA2's manual of 2014, the only ones that are published (API.md §4.5): privacy in
 * the description, privacy in the photo, other people in the photo, first person, gender.
 */
export const issueCodes = ['BPD', 'BPP', 'EPP', 'FPU', 'G'] as const;

/** One of {@link issueCodes}. */
export type IssueCode = (typeof issueCodes)[number];

/** The codes that a loan's status detail has. A lone letter is one only beside nothing but codes. */
export function issueCodesIn(detail: string): IssueCode[] {
  const words = detail.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const isCode = (word: string) => (issueCodes as readonly string[]).includes(word);
  const areCodes = words.every(isCode);
  return issueCodes.filter((code) => words.includes(code) && (code.length > 1 || areCodes));
}
