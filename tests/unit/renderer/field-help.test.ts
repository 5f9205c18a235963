import { expect, test } from 'vitest';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';
import { loanFields, memberFields } from '../../../shared/model/draft-fields.ts';
import { journalRoles } from '../../../shared/rules/journal-import.ts';
import { scheduleRoles } from '../../../shared/rules/schedule-columns.ts';

test.each(languages)('every field of the three forms has a help in %s', async (language) => {
  const { drafts, journals, repayments } = await loadMessages(language);
  const lacking = (help: object, fields: readonly string[]) => fields.filter((field) => !(field in help));
  expect([
    ...lacking(drafts.help, ['loanType', ...Object.keys(loanFields), ...Object.keys(memberFields)]),
    ...lacking(drafts.schedule.column, Object.keys(scheduleRoles.shapes)),
    ...lacking(journals.help, Object.keys(journalRoles.shapes)),
    ...lacking(repayments.columnHelp, ['loanId', 'clientId', 'amount', 'note']),
  ]).toEqual([]);
});
