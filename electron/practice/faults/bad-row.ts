import { type Answer, jsonAnswer } from '../answer.ts';
import { isRecord } from '../json.ts';

const BAD_LOAN = {
  kiva_id: 1234567,
  uuid: null,
  internal_loan_id: null,
  internal_client_id: 42,
  name: null,
  location: { town: 'Kigali' },
  status: 'someNewStatus',
  borrower_count: 'three',
  loan_price: 12.5,
  loan_local_price: null,
  delinquent: 'no',
  create_time: 'yesterday',
  fundedAmount: 'n/a',
};

const BAD_PROBLEM = { loan_id: null, details: 17, code: null, severity: 'catastrophe' };

const BAD_CONFIG_ROW = {
  activity_id: 'x',
  language_id: null,
  theme_type_id: 'y',
  full_name: null,
  currency: 7,
};

/** The second row becomes one of wrong types and the third becomes null; other rows stay. */
function spoil(rows: unknown[], bad: unknown): unknown[] {
  return rows.map((row, index) => (index === 1 ? bad : index === 2 ? null : row));
}

function spoilField(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (key === 'data') return spoil(value, BAD_LOAN);
  if (key === 'problems') return [...value, BAD_PROBLEM];
  return spoil(value, BAD_CONFIG_ROW);
}

/** Puts odd rows into the lists of a JSON answer; answers without lists stay as they are. */
export function spoilRows(answer: Answer): Answer {
  const value: unknown = JSON.parse(answer.body);
  if (!isRecord(value) || answer.status >= 300) return answer;
  const spoiled = Object.entries(value).map(([key, field]) => [key, spoilField(key, field)]);
  return jsonAnswer(answer.status, Object.fromEntries(spoiled));
}
