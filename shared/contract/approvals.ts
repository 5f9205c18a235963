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

/** The part of the contract by which a second person approves reports. `by` is who does it. */
export const approvalProcedures = {
  'reports.lock': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      digest: z.string().length(64),
      by: proofSchema,
      overrideReason: typedText(500).optional(),
    }),
    output: nothing,
  },
  'reports.unlock': {
    input: z.strictObject({ ...here, workId: idSchema, by: proofSchema, why: typedText(500) }),
    output: nothing,
  },
  'approvals.get': { input: inEnvironment, output: approvalRuleSchema },
  // All but the first approver is added by the PIN of another.
  'approvals.add': {
    input: z.strictObject({
      ...here,
      name: personNameSchema,
      pin: typedPinSchema,
      approves: z.boolean(),
      by: proofSchema.optional(),
    }),
    output: approvalRuleSchema,
  },
  'approvals.changePin': {
    input: z.strictObject({ ...here, by: proofSchema, newPin: typedPinSchema }),
    output: approvalRuleSchema,
  },
  'approvals.remove': {
    input: z.strictObject({ ...here, personId: idSchema, by: proofSchema }),
    output: approvalRuleSchema,
  },
  // Said once more while it is on, an approver confirms what was taken from the keychain.
  'approvals.setRule': {
    input: z.strictObject({ ...here, on: z.boolean(), by: proofSchema }),
    output: approvalRuleSchema,
  },
  'approvals.waiting': { input: inEnvironment, output: z.array(waitingApprovalSchema) },
} as const satisfies Record<string, Procedure>;
