/**
 * Version 4: what a repayment report was of, beside its bytes (the API takes neither month nor meaning); when a person
 * said that a send was finalized or published in PA2; and the newer fields of reports as typed.
 */
export const reportsMigration = `
  ALTER TABLE sends ADD COLUMN period TEXT;
  ALTER TABLE sends ADD COLUMN meaning TEXT;
  ALTER TABLE sends ADD COLUMN done_at TEXT;
  CREATE INDEX items_by_key ON send_items (key, state);

  UPDATE work SET body = json_patch(body, json_object(
    'rows', (SELECT json_group_array(json_patch(value, '{"note":""}')) FROM json_each(body, '$.rows')),
    'confirmed', json('[]'), 'control', json('{"count":"","sum":""}'), 'corrects', ''))
  WHERE kind = 'report';
  UPDATE work_versions SET body = json_patch(body, json_object(
    'rows', (SELECT json_group_array(json_patch(value, '{"note":""}')) FROM json_each(body, '$.rows')),
    'confirmed', json('[]'), 'control', json('{"count":"","sum":""}'), 'corrects', ''))
  WHERE work_id IN (SELECT id FROM work WHERE kind = 'report');
`;
