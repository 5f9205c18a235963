import { type Answer, jsonAnswer } from '../answer.ts';
import { UNITS_PER_USD } from '../data/countries.ts';
import { isRecord, parseJsonBody } from '../json.ts';
import { borrowers, isGroup } from '../pa2/draft-facts.ts';
import type { PracticeDraft } from '../pa2/publish-rule.ts';
import { publishProblems } from '../pa2/publish-rules.ts';
import type { PracticeCall } from '../practice.ts';
import { required } from '../shape.ts';
import { demandShape, validationRefusal } from '../validate.ts';
import { draftShape } from './draft-shape.ts';

/** One flag for each borrower in the same order (API.md §1.2). */
function demandFlagPerMember(draft: PracticeDraft, strict: boolean): void {
  const flags = draft.not_pictured;
  const members = borrowers(draft).length;
  if (!flags || !isGroup(draft) || flags.length === members) return;
  const message = `not_pictured has ${flags.length} values for ${members} entreps`;
  throw validationRefusal([{ field: 'not_pictured', message }], strict);
}

/** POST loan_draft: holds a draft and answers with its uuid. A strict server refuses what PA2 would not publish. */
export function takeDraft({ practice, bytes }: PracticeCall): Answer {
  const { strict, today } = practice.settings;
  const body = parseJsonBody(bytes);
  const undocumented = demandShape(required(draftShape(practice.lists)), body, strict);
  const sent = isRecord(body) ? body : {};
  const draft: PracticeDraft = sent;
  demandFlagPerMember(draft, strict);
  const blocks = publishProblems(draft, { today, unitsPerUsd: UNITS_PER_USD });
  if (strict && blocks.length > 0) throw validationRefusal(blocks, strict);
  const loan_draft_uuid = practice.held.addDraft({ sent, undocumented, blocks });
  return jsonAnswer(200, { code: 'api.success', message: 'Loan draft created', loan_draft_uuid });
}
