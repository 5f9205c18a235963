import {
  outcomes,
  type SendFilter,
  type SendOutcome,
  sendFilterSchema,
} from '../../../shared/model/send-search.ts';
import { type WorkKind, workKinds } from '../../../shared/model/work.ts';

/** What Activity shows, as it stands in the address, so that going back finds it again; `page` counts from 1. */
export type ActivitySearch = {
  q?: string;
  kind?: WorkKind;
  outcome?: SendOutcome;
  from?: string;
  to?: string;
  month?: string;
  /** True shows the requests of former partners too. */
  all?: boolean;
  page?: number;
};

/** Reads the search part of an address; what is not right asks nothing. Digits in an address are meant as text. */
export function readActivitySearch(search: Record<string, unknown>): ActivitySearch {
  const { shape } = sendFilterSchema;
  const q = shape.text.safeParse(typeof search.q === 'number' ? String(search.q) : search.q).data;
  const kind = workKinds.find((each) => each === search.kind);
  const outcome = outcomes.find((each) => each === search.outcome);
  const from = shape.from.safeParse(search.from).data;
  const to = shape.to.safeParse(search.to).data;
  const month = shape.period.safeParse(search.month).data;
  const page = typeof search.page === 'number' && Number.isInteger(search.page) ? search.page : 1;
  const all = search.all === true ? true : undefined;
  return said({ q, kind, outcome, from, to, month, all, page: page > 1 ? page : undefined });
}

/** Only what asks for something. */
export function said(search: { [K in keyof ActivitySearch]: ActivitySearch[K] | undefined }): ActivitySearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** Whether anything is looked for. */
export function isAsking({ page: _page, all: _all, ...search }: ActivitySearch): boolean {
  return Object.keys(said(search)).length > 0;
}

/** The filter of an address. */
export function filterOf({
  q = '',
  kind,
  outcome,
  from = '',
  to = '',
  month = '',
  all = false,
}: ActivitySearch): SendFilter {
  const lists = { kinds: kind ? [kind] : [], outcomes: outcome ? [outcome] : [] };
  return sendFilterSchema.parse({ text: q, ...lists, from, to, period: month, allPartners: all });
}
