import { type Answer, apiRefusal, jsonAnswer } from '../answer.ts';
import type { JournalItem } from '../held.ts';
import { isRecord, parseJsonBody } from '../json.ts';
import type { LoanBook } from '../loan-book.ts';
import type { PracticeCall } from '../practice.ts';
import type { PracticeSettings } from '../settings.ts';
import { listOf, record, required, rule, text } from '../shape.ts';
import { demandShape, undocumentedIn } from '../validate.ts';

const CONFIRM_BASE = 'https://partners.kiva.org/pa2/journals/confirm/';

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** A journal without a subject or a body says nothing. */
const words = required(
  rule('must be a text that is not blank', (value) => typeof value === 'string' && value.trim() !== ''),
);

const SHAPE = required(
  record({
    journals: required(
      listOf(
        record({
          internal_loan_id: required(text),
          internal_client_id: text,
          subject: words,
          body: words,
          image_url: rule('must be a web address', isWebAddress),
        }),
      ),
    ),
  }),
);

/** Reads the bare list and the wrapped object, since Kiva's texts have both (API.md §1.4). */
function unwrap(body: unknown, accepted: PracticeSettings['journalsBody']): unknown {
  const bare = Array.isArray(body);
  if (bare && accepted === 'wrapped') {
    throw apiRefusal(400, 'api.validation', 'The body must be {"journals": [...]}');
  }
  if (!bare && accepted === 'array') throw apiRefusal(400, 'api.validation', 'The body must be a bare list');
  return bare ? { journals: body } : body;
}

/**
 * Why a journal cannot be taken, or null. Which loans are eligible only PA2 knows; here they are those that are
 * payingBack (API.md §6).
 */
function obstacle(book: LoanBook, item: JournalItem): string | null {
  const loan = book.byLoanId(item.internal_loan_id);
  if (!loan) return `there is no loan ${item.internal_loan_id}`;
  if (loan.status !== 'payingBack') return `loan ${item.internal_loan_id} is ${loan.status}`;
  const client = item.internal_client_id;
  const other = client && loan.internal_client_id !== '' && client !== loan.internal_client_id;
  return other ? `loan ${item.internal_loan_id} does not belong to client ${client}` : null;
}

function readItems(call: PracticeCall): { items: readonly JournalItem[]; odd: readonly string[] } {
  const { journalsBody, strict } = call.practice.settings;
  const body = unwrap(parseJsonBody(call.bytes), journalsBody);
  const odd = demandShape(SHAPE, body, strict);
  const items = isRecord(body) ? (body.journals as readonly JournalItem[]) : [];
  if (items.length === 0) throw apiRefusal(400, 'api.validation', 'journals must not be empty');
  return { items, odd };
}

type JudgedJournal = {
  readonly sent: JournalItem;
  readonly undocumented: readonly string[];
  readonly obstacle: string | null;
};

/**
 * POST journals: 201; refuses the call when no journal can be taken, else leaves out those that cannot. How Kiva tells
 * which is not known; here it does as for repayments.
 */
export function takeJournals(call: PracticeCall): Answer {
  const { items, odd } = readItems(call);
  const judged = items.map(
    (item, index): JudgedJournal => ({
      sent: item,
      undocumented: undocumentedIn(odd, 'journals', index),
      obstacle: obstacle(call.practice.book, item),
    }),
  );
  const good = judged.filter((journal) => journal.obstacle === null);
  const problems = judged.flatMap(({ sent, obstacle: details }) =>
    details === null ? [] : [{ internal_loan_id: sent.internal_loan_id, details, severity: 'error' }],
  );
  if (good.length === 0)
    throw apiRefusal(
      400,
      'api.validation',
      `No journal can be taken: ${judged.map(({ obstacle: why }) => why).join('; ')}`,
    );
  if (call.practice.settings.postAnswers === 'each')
    return jsonAnswer(
      201,
      judged.map((one) => answerFor(call, one)),
    );
  const { archive_id, confirm_url } = hold(call, good);
  const answer = {
    code: 'api.success',
    message: `Received ${good.length} of ${items.length} journal(s)`,
    archive_id,
    confirm_url,
    ...(problems.length > 0 ? { problems } : {}),
  };
  return jsonAnswer(201, call.practice.settings.postAnswers === 'list' ? [answer] : answer);
}

/** One answer for one journal, which has an archive of its own. */
function answerFor(call: PracticeCall, journal: JudgedJournal): Record<string, unknown> {
  const { internal_loan_id } = journal.sent;
  if (journal.obstacle !== null)
    return { code: 'api.validation', message: journal.obstacle, internal_loan_id };
  return { code: 'api.success', message: 'Received', internal_loan_id, ...hold(call, [journal]) };
}

function hold(
  { practice }: PracticeCall,
  journals: readonly JudgedJournal[],
): { archive_id: string; confirm_url: string } {
  const archive_id = practice.held.addJournals(
    journals.map(({ sent, undocumented }) => ({ sent, undocumented })),
  );
  return { archive_id, confirm_url: CONFIRM_BASE + archive_id };
}
