/**
 * Version 20: the control sum of a report is one for each currency. The sum of before said none, and is kept without one. `json`
 * turns the text that CASE answers into an array.
 */
export const controlMigration = ['work', 'work_versions']
  .map(
    (table) => `
  UPDATE ${table} SET body = json_set(body, '$.control', json_object('count', body ->> '$.control.count', 'sums',
    json(CASE WHEN body ->> '$.control.sum' = '' THEN '[]'
      ELSE json_array(json_object('currency', '', 'sum', body ->> '$.control.sum')) END)))
  WHERE ${table === 'work' ? 'kind' : '(SELECT kind FROM work w WHERE w.id = work_id)'} = 'report';`,
  )
  .join('');
