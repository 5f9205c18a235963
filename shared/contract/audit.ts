import { z } from 'zod';
import { auditVerdictSchema, deskSchema, erasureSchema } from '../model/audit.ts';
import { instantSchema, typedText } from '../model/scalars.ts';
import { here, inEnvironment, type Procedure, sentInParts } from './scope.ts';

/** From `from` up to but without `until`. */
const period = { from: instantSchema, until: instantSchema };

/** The part of the contract about the history for an auditor, and who is at the desk. */
export const auditProcedures = {
  // An `AuditPeriod`, in parts.
  'audit.get': { input: z.strictObject({ ...here, ...period }), output: sentInParts },
  'audit.verify': { input: inEnvironment, output: auditVerdictSchema },
  'audit.save': {
    input: z.strictObject({ ...here, ...period, format: z.enum(['pdf', 'json']), name: typedText(100) }),
    output: z.object({ saved: z.boolean() }),
  },
  // Everything that tells of the borrowers of these loans. It cannot be undone. `confirmations`: records of going live.
  'audit.erase': {
    input: z.strictObject({ ...here, loanIds: z.array(typedText(100)).min(1).max(200) }),
    output: erasureSchema.extend({ confirmations: z.number() }),
  },
  'desk.get': { input: inEnvironment, output: deskSchema },
  'desk.save': { input: z.strictObject({ ...here, ...deskSchema.partial().shape }), output: deskSchema },
} as const satisfies Record<string, Procedure>;
