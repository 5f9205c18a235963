/**
 * Version 4: the month and meaning of a repayment report (the API has neither), the batch number of a send, when a person
 * stopped it before it left, and when a person ticked it as finalized or published in PA2. Also adds the newer fields to
 * stored reports.
 */
export const reportsMigration = `
  ALTER TABLE sends ADD COLUMN period TEXT;
  ALTER TABLE sends ADD COLUMN meaning TEXT;
  ALTER TABLE sends ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE sends ADD COLUMN batches INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE sends ADD COLUMN stopped_at TEXT;
  ALTER TABLE sends ADD COLUMN done_at TEXT;
  CREATE INDEX items_by_key ON send_items (key, state);
  CREATE INDEX sends_by_month ON sends (meaning, period, partner_id, id, finished_at) WHERE kind = 'report';

  UPDATE work SET body = json_patch(body, json_object(
    'rows', (SELECT json_group_array(json_patch(value, '{"note":""}')) FROM json_each(body, '$.rows')),
    'confirmed', json('[]'), 'control', json('{"count":"","sum":""}'), 'corrects', ''))
  WHERE kind = 'report';
  UPDATE work_versions SET body = json_patch(body, json_object(
    'rows', (SELECT json_group_array(json_patch(value, '{"note":""}')) FROM json_each(body, '$.rows')),
    'confirmed', json('[]'), 'control', json('{"count":"","sum":""}'), 'corrects', ''))
  WHERE work_id IN (SELECT id FROM work WHERE kind = 'report');
`;
