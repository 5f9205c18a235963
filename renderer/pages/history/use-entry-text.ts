import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import { sendStates } from '../../../shared/model/send.ts';
import { workKinds } from '../../../shared/model/work.ts';
import { formatAmount, formatCount, formatDay } from '../../i18n/format.ts';

/** The facts that are said in words; what is missing or of another shape is left out. */
const factsSchema = z.object({
  kind: z.enum(workKinds).optional().catch(undefined),
  state: z.enum(sendStates).optional().catch(undefined),
  rows: z.number().optional().catch(undefined),
  requests: z.number().optional().catch(undefined),
  attempt: z.number().optional().catch(undefined),
  durationMs: z.number().nullish().catch(undefined),
  httpStatus: z.number().nullish().catch(undefined),
  by: z.string().optional().catch(undefined),
  on: z.string().optional().catch(undefined),
  why: z.string().optional().catch(undefined),
  evidence: z.enum(['credentials', 'sent']).optional().catch(undefined),
  sums: z
    .array(z.object({ currency: z.string(), sum: z.string() }))
    .optional()
    .catch(undefined),
});

/** The facts of an entry in one line. */
export function useEntryText(): (entry: AuditEntry) => string {
  const { t } = useTranslation(['common', 'goLive', 'history']);
  const durationText = (ms: number): string =>
    ms < 1_000
      ? t('history:milliseconds', { number: formatCount(ms) })
      : t('history:seconds', { number: formatCount(Math.round(ms / 100) / 10) });
  return ({ event, facts }) => {
    const {
      kind,
      state,
      rows,
      requests,
      attempt,
      durationMs,
      httpStatus,
      by,
      on,
      why,
      evidence,
      sums = [],
    } = factsSchema.parse(facts);
    const parts = [
      by,
      on && formatDay(on),
      why,
      evidence && t(`goLive:confirmation.noticed.${evidence}`),
      kind && t(`common:kind.${kind}`),
      event === 'left' ? undefined : state && t(`common:sendState.${state}`),
      requests !== undefined && t('history:requests', { count: requests, number: formatCount(requests) }),
      rows !== undefined && t('history:rows', { count: rows, number: formatCount(rows) }),
      ...sums
        .filter(({ sum }) => sum !== '0' || kind === 'report')
        .map(({ currency, sum }) => `${formatAmount(sum)} ${currency || t('history:noCurrency')}`),
      attempt !== undefined && attempt > 1 && t('history:attempt', { number: formatCount(attempt) }),
      httpStatus != null && t('history:http', { status: httpStatus }),
      durationMs != null && durationText(durationMs),
    ];
    return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
  };
}
