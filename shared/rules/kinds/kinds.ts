import type { Finding } from '../../model/review.ts';
import type { WorkBody, WorkKind } from '../../model/work.ts';
import { finish, type Steps } from '../steps.ts';
import { draftKind } from './draft.ts';
import { journalsKind } from './journals.ts';
import { reportKind } from './report.ts';
import type { ItemContext, RequestItem, SendKind, WireItem, WorkContext } from './send-kind.ts';

type ContentOf<K extends WorkKind> = Extract<WorkBody, { kind: K }>['content'];

/** What is particular to each kind of work. */
export const sendKinds: { readonly [K in WorkKind]: SendKind<ContentOf<K>> } = {
  draft: draftKind,
  journals: journalsKind,
  report: reportKind,
};

/** The kind of a piece of work, for its own content: `body` is checked once, where it is made (workBodySchema). */
export function kindOf<Body extends WorkBody>({ kind }: Body): SendKind<Body['content']> {
  return sendKinds[kind] as unknown as SendKind<Body['content']>;
}

const plain: ItemContext = { photo: null, columns: '' };

/** The items of a piece of work, in the order typed; rows that say nothing are left out. */
export function itemsOf(body: WorkBody, context: ItemContext = plain): RequestItem[] {
  return finish(itemsInSteps(body, context));
}

/** {@link itemsOf} in steps. */
export function itemsInSteps(body: WorkBody, context: ItemContext): Steps<RequestItem[]> {
  return kindOf(body).items(body.content, context);
}

/** All checks for the kind of work at hand; those of many rows in steps. */
export function checkWork(body: WorkBody, context: WorkContext): Steps<Finding[]> {
  return kindOf(body).check(body.content, context);
}

/** Two short lines by which a person recognises a piece of work in a list; both may be empty. */
export function describeWork(body: WorkBody): { title: string; subtitle: string } {
  return kindOf(body).describe(body.content);
}

/** Everything that was typed into a piece of work as a table. */
export function workTable(body: WorkBody): string[][] {
  return kindOf(body).table(body.content);
}

/** What makes two items of a kind one for Kiva. */
export function identityOf(kind: WorkKind, item: WireItem): string {
  return sendKinds[kind].identity(item);
}
