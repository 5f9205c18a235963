import type { Environment } from '../../environment.ts';
import { mostJournals, type WorkState } from '../../model/work.ts';
import { mostMembers } from '../members.ts';

/** Why something cannot be done with a draft, journals or a report. */
export const workObstacles = [
  'alreadySent',
  'locked',
  'underway',
  'noneSelected',
  'noLoansChosen',
  'tooManyJournals',
  'membersFull',
  'scheduleFull',
  'nameMissing',
  'templatesFull',
  'noRows',
  'nothingChanges',
  'sheetEmpty',
  'noColumns',
  'columnMisfit',
  'columnUnsure',
  'stylesUnsaid',
  'sheetAwaited',
  'noDrafts',
  'schedulesUnsaid',
  'nothingSet',
  'interestUnsaid',
  'noPicture',
  'staysInPractice',
] as const;

/** See {@link workObstacles}. */
export type WorkObstacle = (typeof workObstacles)[number];

/** Whether Kiva has or may have all of it, and whether it waits for a second person. */
export type WorkFacts = { isSent: boolean; isLocked: boolean };

/** The most rows of a repayment schedule, and the most journal templates of one environment. */
export const mostScheduleRows = 600;
export const mostTemplates = 100;

const underwayStates: readonly WorkState[] = ['sending', 'waiting', 'unknown'];

/** The facts as far as a state tells them. The main process counts the sends instead, and decides. */
export function workFactsOf(state: WorkState): WorkFacts {
  return { isSent: !['open', 'refused', 'locked'].includes(state), isLocked: state === 'locked' };
}

/** What may be done with a piece of work: null, or why not. */
export const workCan = {
  /** Edited, restored, reviewed and sent; what Kiva refused can be corrected. */
  change({ isSent, isLocked }: WorkFacts): 'alreadySent' | 'locked' | null {
    if (isSent) return 'alreadySent';
    return isLocked ? 'locked' : null;
  },

  /** Deleted: only a lock keeps it, since its sends outlive it. */
  remove: ({ isLocked }: { isLocked: boolean }) => (isLocked ? 'locked' : null),

  /** {@link workCan.remove}, offered in a list. */
  offerRemove({ isLocked, state }: { isLocked: boolean; state: WorkState }): 'locked' | 'underway' | null {
    return workCan.remove({ isLocked }) ?? (underwayStates.includes(state) ? 'underway' : null);
  },

  /** The next step of an import: what is lacking of the sheet and its columns, in the order of the page. */
  goOn(sheet: {
    isEmpty: boolean;
    hasColumns: boolean;
    doColumnsFit: boolean;
    isEachColumnSure: boolean;
    areStylesSaid: boolean;
    isRead: boolean;
  }): WorkObstacle | null {
    if (sheet.isEmpty) return 'sheetEmpty';
    if (!sheet.hasColumns) return 'noColumns';
    if (!sheet.doColumnsFit) return 'columnMisfit';
    if (!sheet.isEachColumnSure) return 'columnUnsure';
    if (!sheet.areStylesSaid) return 'stylesUnsaid';
    return sheet.isRead ? null : 'sheetAwaited';
  },

  /** Drafts made of a sheet. */
  makeDrafts({ ready, areSchedulesSaid }: { ready: number; areSchedulesSaid: boolean }) {
    if (ready === 0) return 'noDrafts';
    return areSchedulesSaid ? null : 'schedulesUnsaid';
  },

  /** Fields set in several drafts at once; of interest nobody guesses the kind. */
  setForAll({ isNothingSet, isInterestSaid }: { isNothingSet: boolean; isInterestSaid: boolean }) {
    if (isNothingSet) return 'nothingSet';
    return isInterestSaid ? null : 'interestUnsaid';
  },

  /** Several drafts sent in a row. */
  sendSelected: (count: number) => (count === 0 ? 'noneSelected' : null),

  clearChoice: (loans: number) => (loans === 0 ? 'noLoansChosen' : null),

  /** Journals begun for the chosen loans. */
  writeFor(loans: number): 'noLoansChosen' | 'tooManyJournals' | null {
    if (loans === 0) return 'noLoansChosen';
    return loans > mostJournals ? 'tooManyJournals' : null;
  },

  addJournal: (count: number) => (count >= mostJournals ? 'tooManyJournals' : null),
  /** The picture behind a journal's address, fetched from its server. In Practice nothing leaves the computer. */
  showPicture({ environment, isAddress }: { environment: Environment; isAddress: boolean }) {
    if (!isAddress) return 'noPicture';
    return environment === 'practice' ? 'staysInPractice' : null;
  },
  addMember: (count: number) => (count >= mostMembers ? 'membersFull' : null),
  addScheduleRow: (count: number) => (count >= mostScheduleRows ? 'scheduleFull' : null),

  /** A journal template kept under a name; one of the same name is replaced. */
  saveTemplate(name: string, names: readonly string[]): 'nameMissing' | 'templatesFull' | null {
    if (name === '') return 'nameMissing';
    return names.length >= mostTemplates && !names.includes(name) ? 'templatesFull' : null;
  },

  /** All rows of a report repaired at once: offered, and made. */
  repairRows: (rows: number) => (rows === 0 ? 'noRows' : null),
  takeRepair: (changes: number) => (changes === 0 ? 'nothingChanges' : null),
} as const satisfies Record<string, (...facts: never[]) => WorkObstacle | null>;
