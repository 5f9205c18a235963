import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/sheets/read.ts';
import { writeSheet } from '../../../electron/sheets/write.ts';
import {
  fileRowsOf,
  readSource,
  sourceOfSheet,
} from '../../../renderer/pages/repayments/import/read-sheet.ts';
import type { DraftContent, Member } from '../../../shared/model/draft.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { findJournals, readJournals } from '../../../shared/rules/journal-import.ts';
import { workTable } from '../../../shared/rules/kinds/kinds.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { readingOf } from '../import/world.ts';

/** A copy as it is read from the disk again. */
function copyOf(body: WorkBody): Sheet {
  const read = readSheets('copy.csv', Buffer.from(writeSheet('csv', workTable(body))));
  const sheet = read.ok ? read.value[0] : undefined;
  if (!sheet) throw new Error('the copy cannot be read');
  return sheet;
}

const odd = ['000042', '=1+1', "'quoted'", ' two "lines"\nand, a comma', 'Ñandú'] as const;

const member: Member = {
  ...{ clientId: odd[1], loanId: odd[0], givenName: odd[4], familyName: 'Njoroge', gender: 'female' },
  ...{ amount: '48500.50', notPictured: true },
};

const draft: DraftContent = {
  ...emptyDraft(),
  ...{ loanType: 'group', groupName: 'Twese', groupClientId: 'G-1', groupLoanId: 'G-2' },
  members: [member, { ...emptyMember(), givenName: 'Two', loanId: '7', amount: '1' }],
  ...{ location: 'Kakuma: Kenya', activityId: '2', languageId: '1', themeTypeId: '2', currency: 'KES' },
  ...{ loanUse: odd[2], description: `${odd[3]} ${'long '.repeat(9_000)}`.trim(), waiverSigned: true },
  disbursalDate: '2026-12-01',
  plan: { ...emptyDraft().plan, firstDate: '2027-01-01', count: '12', annualRate: '18', graceCount: '3' },
  schedule: [{ date: '2027-01-01', principal: '777.25', interest: '5.5' }],
};

describe('an exported copy of work', () => {
  it('a draft is imported again with identical texts', () => {
    const rows = copyOf({ kind: 'draft', content: draft }).rows.map(({ cells }) => cells);
    const { drafts } = readingOf(rows);
    expect(drafts).toHaveLength(1);
    const { photoId, schedule, plan, ...typed } = draft;
    const { graceCount, ...imported } = plan;
    expect(drafts[0]?.content).toMatchObject({
      ...typed,
      loanUse: draft.loanUse.trim(),
      plan: imported,
    });
    expect(rows.join()).toContain('2027-01-01 777.25 5.5');
    expect(rows[1]).toContain(graceCount);
    expect(photoId).toBe('');
  });

  it('journals are imported again without a question', () => {
    const entry = {
      loanId: odd[0],
      clientId: odd[1],
      subject: odd[2],
      body: odd[3],
      imageUrl: 'https://a.b/c',
    };
    const other = { ...entry, loanId: '8', body: odd[4] };
    const template = { subject: 'For all', body: 'Dear {name}' };
    const sheet = copyOf({ kind: 'journals', content: { entries: [entry, other], template } });
    const layout = findJournals(sheet);
    expect(layout.certain).toBe(true);
    expect(readJournals(sheet, layout)).toMatchObject({ entries: [entry, other] });
    expect(sheet.rows.flatMap(({ cells }) => cells)).toEqual(
      expect.arrayContaining(['For all', 'Dear {name}']),
    );
  });

  it.each(['', 'repaid', 'outstanding'] as const)('a report (%s) is imported again', (meaning) => {
    const rows = [
      { loanId: odd[0], clientId: odd[1], amount: '1250', note: odd[3] },
      { loanId: '42', clientId: '', amount: '300.50', note: '', currency: 'KES' },
    ];
    const control = { count: '2', sums: [{ currency: 'KES', sum: '1550.50' }] };
    const content = { ...emptyReport(meaning, '2026-10'), rows, control };
    const sheet = copyOf({ kind: 'report', content });
    const source = sourceOfSheet(sheet, { remembered: [], takeHidden: true, meaning });
    expect(source.layout.certain).toBe(true);
    const read = fileRowsOf(readSource(source, '.'));
    expect(read).toMatchObject(
      rows.map(({ note, ...row }) => ({ ...row, note: note.replaceAll('\n', ' ') })),
    );
    expect(sheet.rows[0]?.cells).toContain('Own sum KES');
    expect(sheet.rows[1]?.cells).toEqual(expect.arrayContaining(['2', '1550.50']));
  });
});
