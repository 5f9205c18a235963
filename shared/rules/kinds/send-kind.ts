import type { Scope } from '../../model/connection.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import type { AmountMeaning, ColumnFormat } from '../../model/reporting.ts';
import type { Finding } from '../../model/review.ts';
import type { DraftContext } from '../draft-findings.ts';
import type { DraftFieldRules } from '../draft-payload.ts';
import type { JournalsContext } from '../journal-checks.ts';
import type { ReportContext } from '../report/row-checks.ts';
import type { Steps } from '../steps.ts';

/** A draft, a journal or a repayment row as it stands in a request. */
export type WireItem = Record<string, unknown>;

/**
 * One thing that Kiva gets: a draft, a journal, a repayment row. `json` is exactly what is sent for it; `identity` says what it
 * would replace or double at Kiva (see {@link SendKind}).
 */
export type RequestItem = { key: string; label: string; amount: string; identity: string; json: WireItem };

/**
 * What an item depends on beside the work: a draft's photo as a data URI, whether client ids are sent, and which fields
 * of drafts this partner sends.
 */
export type ItemContext = { photo: string | null; columns: ColumnFormat; draftFields?: DraftFieldRules };

/** What the checks need of all kinds of work: a draft's `checks`, a report's facts, journals' open outcomes. */
export type WorkContext = ReportContext & JournalsContext & { checks: DraftContext };

/** The month that a piece of work is about, `YYYY-MM`, and what its amounts mean; null where it has neither. */
export type WorkMonth = { period: string | null; meaning: AmountMeaning | null };

/** Everything that is particular to one kind of work and its requests; the rest of the program is the same for all kinds. */
export type SendKind<Content> = {
  /** What a token must permit (API.md §1). */
  scope: Scope;
  /** The name of the list in a request; null where the request is the one item. */
  list: string | null;
  /** True where two people may have to agree before it leaves. */
  mayNeedApproval: boolean;
  /** New content of all fields; a stored one of an older version gets from it what was added since. */
  empty: () => Content;
  /** All checks; those of many rows in steps. */
  check: (content: Content, context: WorkContext) => Steps<Finding[]>;
  /** Two short lines by which a person recognises it in a list; both may be empty. */
  describe: (content: Content) => { title: string; subtitle: string };
  /** All that was typed as a table whose heading the program's own import reads; what no import reads is in columns after those. */
  table: (content: Content) => string[][];
  /** What Kiva gets, in the order typed; rows that say nothing are left out. */
  items: (content: Content, context: ItemContext) => Steps<RequestItem[]>;
  /**
   * What makes two items one for Kiva, of one partner: the loan whose amount a repayment row replaces, the text that a journal
   * would publish twice, the loan that a draft would create twice. It is read from the wire form alone, so that neither settings
   * (two or three columns), nor the photo's encoding, nor the version of the program that stored a request change it.
   */
  identity: (item: WireItem) => string;
  /** By what else than key, label and amount a stored item is found: texts of it that only the request has; null where it has none. */
  searchTexts: ((item: WireItem) => string[]) | null;
  month: (content: Content) => WorkMonth;
  /** ISO 4217 of an item's amount; empty where nobody knows it. */
  currency: (content: Content, item: RequestItem, facts: ReportFacts | null) => string;
  /** How a request is called in Activity. */
  title: (content: Content, items: readonly RequestItem[]) => string;
  /** Rows that a person typed and that are not sent. */
  leftOut: (content: Content) => number;
};

/** Names a request by its first item. */
export function titleByFirst(items: readonly RequestItem[]): string {
  const [first] = items;
  if (!first) return '';
  const name = first.label || first.key;
  return items.length === 1 ? name : `${name} +${items.length - 1}`;
}

/** A text of a request; empty where something else stands in its place. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Of work that has no month. */
export const noMonth: WorkMonth = { period: null, meaning: null };
