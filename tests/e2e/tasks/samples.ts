import type { DraftContent, Member } from '../../../shared/model/draft.ts';
import type { JournalEntry, ReportContent, WorkBody } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

/** A day of the calendar that is this many days ahead. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What may be different in a sample: of the draft, or of its only borrower. */
type Changes = Partial<Omit<DraftContent, 'members'>> & Partial<Member>;

/** A complete individual draft, of choices that the practice server's lists have; `loanId` tells several apart. */
export function sampleDraft(loanId: string, changes: Changes = {}): DraftContent {
  const member: Member = {
    clientId: 'C-0815',
    loanId,
    givenName: 'Wanjiru',
    familyName: 'Njoroge',
    gender: 'female',
    amount: '48500.50',
    notPictured: false,
  };
  const draft: DraftContent = {
    ...emptyDraft(),
    location: 'Nakuru: Kenya',
    activityId: '31',
    languageId: '1',
    loanUse: 'to buy maize seed and fertiliser for the coming season',
    description:
      'Wanjiru grows maize and beans on a rented field near Nakuru. She has farmed for eleven years and sells at the town market.',
    waiverSigned: true,
    themeTypeId: '301',
    currency: 'KES',
    disbursalDate: dayAhead(7),
  };
  const own = <T extends object>(sample: T): T =>
    ({ ...sample, ...Object.fromEntries(Object.entries(changes).filter(([key]) => key in sample)) }) as T;
  return { ...own(draft), members: [own(member)] };
}

/** What is chosen on screen for the values of {@link sampleDraft}. */
export const sampleChoices = {
  Gender: 'Female',
  Location: 'Nakuru: Kenya',
  Activity: 'Farming',
  'Language of description': 'English',
  Theme: 'Agriculture',
  Currency: 'KES',
} as const;

/** The same as a body to store. */
export function draftBody(loanId: string, changes: Changes = {}): WorkBody {
  return { kind: 'draft', content: sampleDraft(loanId, changes) };
}

/** A journal for a loan that the practice server always has and that pays back. */
export function sampleJournal(changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    loanId: '000042',
    clientId: 'C-000042',
    subject: 'A good harvest',
    body: 'Achieng bought a second water pump and now irrigates the whole field.',
    imageUrl: '',
    ...changes,
  };
}

/** The same as a body to store. */
export function journalBody(changes: Partial<JournalEntry> = {}): WorkBody {
  return { kind: 'journals', content: { entries: [sampleJournal(changes)] } };
}

/** A report of three loans that the practice server always has, without findings. */
export function sampleReport(changes: Partial<ReportContent> = {}): ReportContent {
  return {
    ...emptyReport('repaid', '2026-10'),
    rows: [
      { loanId: '000042', clientId: 'C-000042', amount: '1250', note: '' },
      { loanId: '42', clientId: 'C-42', amount: '300.50', note: '' },
      { loanId: 'LOAN/12/2024', clientId: 'CL/12', amount: '90000', note: '' },
    ],
    ...changes,
  };
}

/** The same as a body to store. */
export function reportBody(changes: Partial<ReportContent> = {}): WorkBody {
  return { kind: 'report', content: sampleReport(changes) };
}
