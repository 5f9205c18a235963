import { z } from 'zod';
import {
  approvalRuleSchema,
  personNameSchema,
  proofSchema,
  typedPinSchema,
  waitingApprovalSchema,
} from '../model/approval.ts';
import { idSchema, typedText } from '../model/scalars.ts';
import { here, inEnvironment, nothing, type Procedure } from './scope.ts';

/** The part of the contract by which a second person approves reports (acceptance.md REP-9). */
export const approvalProcedures = {
  'reports.lock': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      digest: z.string().length(64),
      preparedBy: personNameSchema,
      overrideReason: typedText(500).optional(),
    }),
    output: nothing,
  },
  'reports.unlock': {
    input: z.strictObject({ ...here, workId: idSchema, by: personNameSchema, why: typedText(500) }),
    output: nothing,
  },
  'approvals.get': { input: inEnvironment, output: approvalRuleSchema },
  // All but the first approver is added by the PIN of another.
  'approvals.add': {
    input: z.strictObject({
      ...here,
      name: personNameSchema,
      pin: typedPinSchema,
      by: proofSchema.optional(),
    }),
    output: approvalRuleSchema,
  },
  'approvals.changePin': {
    input: z.strictObject({ ...here, by: proofSchema, newPin: typedPinSchema }),
    output: approvalRuleSchema,
  },
  'approvals.remove': {
    input: z.strictObject({ ...here, approverId: idSchema, by: proofSchema }),
    output: approvalRuleSchema,
  },
  'approvals.setRule': {
    input: z.strictObject({ ...here, on: z.boolean(), by: proofSchema }),
    output: approvalRuleSchema,
  },
  'approvals.waiting': { input: inEnvironment, output: z.array(waitingApprovalSchema) },
} as const satisfies Record<string, Procedure>;
