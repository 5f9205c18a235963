import type { ColumnFormat } from '../../model/reporting.ts';
import type { JournalEntry, JournalsContent } from '../../model/work.ts';
import { checkJournalsInSteps, isBlankJournal } from '../journal-checks.ts';
import { journalColumns } from '../journal-import.ts';
import { cleanJournal, cleanSubject } from '../journal-text.ts';
import { finish, flatMapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { withoutEmpty } from '../wire.ts';
import {
  noMonth,
  type RequestItem,
  type SendKind,
  textIn,
  titleByFirst,
  type WireItem,
} from './send-kind.ts';

/** Journal updates, a batch in one request. */
export const journalsKind: SendKind<JournalsContent> = {
  scope: 'create:journal_update',
  list: 'journals',
  mayNeedApproval: false,
  empty: () => ({ entries: [] }),
  check: checkJournalsInSteps,
  describe: describeJournals,
  table: journalsTable,
  items: (journals, { columns }) => journalItems(journals, columns),
  identity: journalIdentity,
  searchTexts: ({ internal_client_id }) =>
    typeof internal_client_id === 'string' ? [internal_client_id] : [],
  month: () => noMonth,
  currency: () => '',
  title: (_, items) => titleByFirst(items),
  leftOut: () => 0,
};

function journalItems({ entries }: JournalsContent, columns: ColumnFormat): Steps<RequestItem[]> {
  return flatMapInSteps(entries, (entry) => (isBlankJournal(entry) ? [] : [journalItem(entry, columns)]));
}

function journalItem(entry: JournalEntry, columns: ColumnFormat): RequestItem {
  const json = withoutEmpty({
    internal_loan_id: cleanId(entry.loanId),
    internal_client_id: columns === 'two' ? '' : cleanId(entry.clientId),
    subject: cleanSubject(entry.subject),
    body: cleanJournal(entry.body),
    image_url: entry.imageUrl.trim(),
  });
  return {
    key: cleanId(entry.loanId),
    label: cleanSubject(entry.subject),
    amount: '',
    identity: journalIdentity(json),
    json,
  };
}

/** Kiva knows a journal's loan by its loan id: a client id that is sent or not makes no other journal. */
function journalIdentity({ internal_loan_id, subject, body, image_url }: WireItem): string {
  const texts = [cleanSubject(textIn(subject)), cleanJournal(textIn(body)), textIn(image_url).trim()];
  return JSON.stringify(['journal', cleanId(textIn(internal_loan_id)), ...texts]);
}

function describeJournals(journals: JournalsContent): { title: string; subtitle: string } {
  const items = finish(journalItems(journals, ''));
  const keys = items.map((item) => item.key).join(', ');
  return { title: items[0]?.label ?? '', subtitle: keys.slice(0, 200) };
}

const columnNames = {
  loanId: 'Loan ID',
  clientId: 'Client ID',
  subject: 'Subject',
  body: 'Body',
  imageUrl: 'Image URL',
};

function journalsTable({ entries, template }: JournalsContent): string[][] {
  const heading = [
    ...journalColumns.map((column) => columnNames[column]),
    'For all: subject',
    'For all: body',
  ];
  const rows = entries.map((entry, index) => [
    ...journalColumns.map((column) => entry[column]),
    ...(index === 0 ? [template?.subject ?? '', template?.body ?? ''] : ['', '']),
  ]);
  return [heading, ...rows];
}
