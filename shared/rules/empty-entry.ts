import type { JournalEntry } from '../model/work.ts';

/** A journal in which nothing was typed yet. */
export const emptyEntry: JournalEntry = { loanId: '', clientId: '', subject: '', body: '', imageUrl: '' };
