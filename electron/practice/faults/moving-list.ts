import { type Answer, jsonAnswer } from '../answer.ts';
import { isRecord } from '../json.ts';

type LoanListPage = { total_records: number; data: unknown[] };

/** A list of loans that says one row more than it has, as when one came between two pages; other answers stay. */
export function anotherTotal(answer: Answer): Answer {
  return withPage(answer, (page) => ({ ...page, total_records: page.total_records + 1 }));
}

/** A page whose last row is a loan of another page, as when the list was put in another order; other answers stay. */
export function repeatedLoan(answer: Answer, loan: unknown): Answer {
  return withPage(answer, (page) => ({ ...page, data: page.data.with(-1, loan) }));
}

function withPage(answer: Answer, change: (page: LoanListPage) => LoanListPage): Answer {
  const value: unknown = JSON.parse(answer.body);
  const isPage = isRecord(value) && Array.isArray(value.data) && value.data.length > 0;
  return isPage ? jsonAnswer(answer.status, change(value as LoanListPage)) : answer;
}
