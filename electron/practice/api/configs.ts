import { type Answer, jsonAnswer } from '../answer.ts';
import type { ConfigLists } from '../data/config-lists.ts';
import type { PracticeCall } from '../practice.ts';

/** Makes the handler of one list (API.md §1.5). */
export function listConfig(name: keyof ConfigLists): (call: PracticeCall) => Answer {
  return ({ practice }) => {
    const rows = practice.lists[name];
    return jsonAnswer(200, {
      as_of_date_time: practice.startedAt,
      [name]: rows,
      code: 'api.success',
      message: `Found ${rows.length} value(s) for configuration '${name}'`,
    });
  };
}
