import {
  allColumns,
  type GroupColumn,
  groupColumns,
  type LoanColumn,
} from '../../../shared/model/loan-columns.ts';
import {
  type PortfolioFilter,
  type PortfolioSort,
  portfolioFilterSchema,
} from '../../../shared/model/portfolio-search.ts';
import { sortInGroups } from '../../../shared/rules/loan-groups.ts';
import { emptyFilter } from '../../lib/first-rows.ts';

type Field = keyof PortfolioFilter;

/** Fields whose name in the address is a shorter one. */
const shortNames: Partial<Record<Field, string>> = {
  text: 'q',
  statuses: 'status',
  currencies: 'currency',
  places: 'place',
  themes: 'theme',
};

const fields = Object.keys(portfolioFilterSchema.shape) as Field[];

/**
 * What the list of loans shows, as it stands in the address, so that going back finds it again and a view can be kept:
 * the filter's fields that ask for something, `sort` such as `status,-createTime`, the column of `group`, and `live` for Kiva's
 * own search.
 */
export type LoansSearch = {
  q?: string;
  status?: string | string[];
  currency?: string | string[];
  place?: string | string[];
  theme?: string | string[];
  sort?: string;
  group?: GroupColumn;
  live?: boolean;
} & Partial<Omit<PortfolioFilter, 'text' | 'statuses' | 'currencies' | 'places' | 'themes'>>;

/** What the list of loans shows. */
export type LoansView = {
  filter: PortfolioFilter;
  sort: PortfolioSort;
  group?: GroupColumn | undefined;
  live: boolean;
};

/** Reads the search part of an address; what is not right falls back to asking nothing. */
export function readLoansSearch(search: Record<string, unknown>): LoansSearch {
  return writeView(readView(search));
}

/** What an address that was read shows. */
export function viewOf(search: LoansSearch): LoansView {
  return readView(search);
}

function readView(search: Record<string, unknown>): LoansView {
  const group = groupColumns.find((column) => column === search.group);
  return {
    filter: readFilter(search),
    sort: readSort(search.sort),
    ...(group && { group }),
    live: search.live === true,
  };
}

/** The view with the order that its rows have: that of their groups comes first. */
export function inGroups(view: LoansView): LoansView {
  return { ...view, sort: sortInGroups(view.sort, view.group) };
}

/** The address of a view: only what differs from the whole list in Kiva's order. */
export function writeView({ filter, sort, group, live }: LoansView): LoansSearch {
  const asked = fields
    .filter((field) => asks(filter, field))
    .map((field) => [shortNames[field] ?? field, short(filter[field])]);
  const order = sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',');
  return {
    ...Object.fromEntries(asked),
    ...(order && { sort: order }),
    ...(group && { group }),
    ...(live && { live }),
  };
}

/** Whether a field of the filter asks for anything. */
export function asks(filter: PortfolioFilter, field: Field): boolean {
  return JSON.stringify(filter[field]) !== JSON.stringify(emptyFilter[field]);
}

function short(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function readFilter(search: Record<string, unknown>): PortfolioFilter {
  const good = fields.map((field) => {
    const value = wide(search[shortNames[field] ?? field], field);
    return [field, portfolioFilterSchema.shape[field].safeParse(value).success ? value : undefined];
  });
  return portfolioFilterSchema.parse(Object.fromEntries(good.filter(([, value]) => value !== undefined)));
}

/** Numbers in an address may be meant as text (`q=42`), and one value as a list of one. */
function wide(value: unknown, field: Field): unknown {
  const isList = Array.isArray(emptyFilter[field]);
  if (isList)
    return (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined).map(asText);
  return typeof emptyFilter[field] === 'string' ? asText(value) : value;
}

function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function readSort(text: unknown): PortfolioSort {
  const words = typeof text === 'string' ? text.split(',') : [];
  const keys = words.flatMap((word) => {
    const column = columnOf(word.replace(/^-/, ''));
    return column ? [{ column, descending: word.startsWith('-') }] : [];
  });
  const once = keys.filter(({ column }, at) => keys.findIndex((key) => key.column === column) === at);
  return once.slice(0, 5);
}

function columnOf(word: string): LoanColumn | undefined {
  return allColumns.find((column) => column === word);
}
