import type { ApprovalRule, Person } from '../../../../shared/model/approval.ts';

/** What every form of a change of the rule gets. `onDone` takes the sentence that says what was done. */
export type FormProps = { rule: ApprovalRule; onClose: () => void; onDone: (said: string) => void };

/** Who can allow a change. */
export function approversIn({ people }: ApprovalRule): Person[] {
  return people.filter(({ approves }) => approves);
}
