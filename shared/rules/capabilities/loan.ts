import { mostViews } from '../../model/portfolio-search.ts';

/** Why something cannot be done with a loan or with the list of loans. */
export const loanObstacles = [
  'noLoanId',
  'noCopy',
  'listAtKiva',
  'listAwaited',
  'viewNameMissing',
  'viewsFull',
] as const;

/** See {@link loanObstacles}. */
export type LoanObstacle = (typeof loanObstacles)[number];

/** Whether loans were copied to this computer, and whether the list is Kiva's own at the moment. */
export type ListFacts = { hasCopy: boolean; isLive: boolean };

/** What may be done with a loan and with the list of loans: null, or why not. */
export const loanCan = {
  addToReport: (loanId: string) => (loanId === '' ? 'noLoanId' : null),

  filter({ hasCopy, isLive }: ListFacts): 'noCopy' | 'listAtKiva' | null {
    if (!hasCopy) return 'noCopy';
    return isLive ? 'listAtKiva' : null;
  },

  openViews: ({ hasCopy }: Pick<ListFacts, 'hasCopy'>) => (hasCopy ? null : 'noCopy'),

  export(list: ListFacts & { isRead: boolean }): 'noCopy' | 'listAtKiva' | 'listAwaited' | null {
    return loanCan.filter(list) ?? (list.isRead ? null : 'listAwaited');
  },

  /** The list's filters kept under a name; a view of the same name is replaced. */
  saveView(name: string, names: readonly string[]): 'viewNameMissing' | 'viewsFull' | null {
    if (name === '') return 'viewNameMissing';
    return names.length >= mostViews && !names.includes(name) ? 'viewsFull' : null;
  },
} as const satisfies Record<string, (...facts: never[]) => LoanObstacle | null>;
