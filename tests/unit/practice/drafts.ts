/** The current day in all draft tests. */
export const TODAY = '2026-03-31';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';

/** The fields of one borrower. */
export function borrower(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    amount: 30000,
    client_id: 'C-7',
    loan_id: '0007',
    first_name: 'Njeri',
    last_name: 'Kimani',
    gender: 'female',
    ...more,
  };
}

/** A draft of an individual loan that PA2 would publish on TODAY. */
export function individual(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    activity_id: 31,
    client_waiver_signed: true,
    currency: 'KES',
    description: 'She grows maize.\nShe sells it at the market.',
    description_language_id: 1,
    disburse_time: '2026-04-10',
    entreps: [borrower()],
    image_encoded: PNG,
    loanuse: 'to buy seed',
    location: 'Hagadera, Dadaab: Kenya',
    schedule: [
      { date: '2026-05-10', principal: 10000.1, interest: 300 },
      { date: '2026-06-10', principal: 19999.9, interest: 200 },
    ],
    theme_type_id: 48,
    ...more,
  };
}

/** A draft of a group of two that PA2 would publish on TODAY. */
export function group(more: Record<string, unknown> = {}): Record<string, unknown> {
  return individual({
    entreps: [borrower({ amount: 10000 }), borrower({ amount: 20000, loan_id: '0008', client_id: 'C-8' })],
    group_name: 'Tuungane',
    internal_client_id: 'G-C-1',
    internal_loan_id: 'G-1',
    not_pictured: [false, true],
    ...more,
  });
}
