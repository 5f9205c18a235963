import { isDeepStrictEqual } from 'node:util';
import { countedRows } from '../../../../renderer/pages/receipts/figures.ts';
import type { Receipt } from '../../../../shared/model/receipt.ts';
import { unwrap } from '../../kiva/support.ts';
import { countsOf } from './counts.ts';
import { describe } from './model.ts';
import type { Play } from './play.ts';
import { isLive, isNewer, isWaiting, type Word } from './words.ts';

/** Holds all screens against the model, at rest. */
export async function check(play: Play): Promise<void> {
  const workIds = new Set([...play.office.model.sends.values()].map(({ workId }) => workId));
  for (const workId of workIds) await checkWork(play, workId);
  await checkOutbox(play);
  await checkTodo(play);
  await checkToday(play);
  checkReleased(play);
  checkKiva(play);
}

async function checkWork({ office }: Play, workId: string): Promise<void> {
  const { model } = office;
  const receipt = await office.receipt(workId);
  const progress = unwrap(await office.ask('sends.progress', { workId }));
  checkRows(model, workId, receipt);
  const expected = countsOf(model, workId);
  if (!isDeepStrictEqual(progress.rows, expected))
    model.complain(`progress counts ${shortly(progress.rows)}, not ${shortly(expected)}`);
  const counted = countedRows(receipt);
  if (!isDeepStrictEqual(counted, progress.rows))
    model.complain(`the receipt counts ${shortly(counted)}, progress ${shortly(progress.rows)}`);
  for (const { sendId, number, rows } of receipt.batches) {
    const found = receipt.rows.filter(({ batch, state }) => batch === number && state !== 'outdated').length;
    const shown = progress.batches.find(({ id }) => id === sendId)?.items ?? found;
    if (rows !== found || rows !== shown) model.complain(`a request has ${rows}, ${shown} and ${found} rows`);
  }
}

function shortly(counts: Record<string, number>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)));
}

/** Each row of each request is shown as what became of it. */
function checkRows(model: Play['office']['model'], workId: string, receipt: Receipt): void {
  const sends = model.ofWork(workId);
  if (receipt.batches.length !== sends.length) model.complain('a receipt lacks requests');
  for (const [at, send] of sends.entries()) {
    const rows = receipt.rows.filter(({ batch }) => batch === at + 1);
    const batch = receipt.batches[at];
    if (batch?.sendId !== send.id) model.complain('requests are shown in another order');
    if (rows.length !== send.rows.length) model.complain('a request lacks rows');
    for (const [place, row] of send.rows.entries()) {
      const shown = rows[place]?.state;
      if (shown === 'sending') model.complain('a row stays on its way at rest');
      if (shown === 'outdated' && isWaiting({ row, send })) model.sawLeftOut({ row, send });
      if (shown !== row.state) model.complain(`shown as ${shown}: ${describe({ row, send })}`);
      if (rows[place]?.key !== row.key) model.complain('rows are shown in another order');
    }
    const isOut = batch?.stoppedAt !== null || batch.replacedBy !== null;
    if (send.rows.some((row) => isLive({ row, send })) && isOut)
      model.complain(`${send.id} is shown as taken back`);
    if (send.isStopped && batch?.stoppedAt === null) model.complain(`${send.id} is not shown as stopped`);
  }
}

/** What has not come to its end is in the outbox, once. */
async function checkOutbox({ office, removed, leftRefused }: Play): Promise<void> {
  const { model } = office;
  const lines = unwrap(await office.ask('sends.outbox', {}));
  const shown = lines.flatMap(({ state, sendIds }) => sendIds.map((id) => `${id} ${state}`));
  for (const send of model.sends.values()) {
    const mine = shown.filter((line) => line.startsWith(send.id)).map((line) => line.split(' ')[1] ?? '');
    const is = (state: string): boolean => send.rows.some((row) => row.state === state);
    const isHere = !send.isStopped && send.replacedBy === null;
    const waits = isHere && is('waiting');
    const isDoubtful = isHere && is('unknown');
    if (waits && !(mine.length === 1 && ['paused', 'queued', 'retrying'].includes(mine[0] ?? '')))
      model.complain(`what waits is in the outbox as ${mine}`);
    if (isDoubtful && !(mine.length === 1 && ['unknown', 'inDoubt'].includes(mine[0] ?? '')))
      model.complain(`what is in doubt is in the outbox as ${mine}`);
    if (!waits && !isDoubtful && mine.some((state) => state !== 'refused'))
      model.complain(`what came to its end is in the outbox as ${mine}`);
    if (mine.includes('refused') && (leftRefused.has(send.id) || removed.has(send.workId)))
      model.complain('what a person left is in the outbox');
  }
}

/** All that Kiva accepted is to be finished in PA2, and each row is told once. */
async function checkTodo({ office }: Play): Promise<void> {
  const { model } = office;
  const tasks = unwrap(await office.ask('todo.list', {}));
  const listed = tasks.flatMap(({ sendIds }) => sendIds).sort();
  const accepted = [...model.sends.values()].filter(
    ({ rows, replacedBy, isInDoubt }) =>
      replacedBy === null &&
      !isInDoubt &&
      rows.some(({ state }) => state === 'accepted' || state === 'unknown'),
  );
  for (const { id, rows } of accepted)
    if (rows.some(({ state }) => state === 'accepted') && !listed.includes(id))
      model.complain(`${id} is not to be finished`);
  if (new Set(listed).size !== listed.length) model.complain('a request is to be finished twice');
  for (const { kind, workId, items, unsettled } of tasks) {
    if (kind !== 'report') continue;
    const { accepted: done, waiting, sending, unknown } = countsOf(model, workId);
    if (items !== done || unsettled !== waiting + sending + unknown)
      model.complain(`a report is to be finished with ${items} and ${unsettled} rows, not ${done}`);
  }
}

/** The counts of Today and of the badges are those of the lists that they stand for. */
async function checkToday({ office }: Play): Promise<void> {
  const { outbox, approvals, pa2 } = unwrap(await office.ask('today.get', {}));
  const lines = unwrap(await office.ask('sends.outbox', {}));
  const tasks = unwrap(await office.ask('todo.list', {}));
  const inOutbox = (...states: string[]): number =>
    lines.filter(({ state }) => states.includes(state)).length;
  const toDo = (kind: string): number =>
    tasks.filter((task) => task.kind === kind && task.done === null && task.unsettled === 0).length;
  const counted = [outbox.unknown, outbox.refused, outbox.paused, approvals];
  const listed = [
    inOutbox('unknown', 'inDoubt'),
    inOutbox('refused'),
    inOutbox('paused'),
    unwrap(await office.ask('approvals.waiting', {})).length,
  ];
  const kinds = ['draft', 'journals', 'report'] as const;
  const all = [...counted, ...kinds.map((kind) => pa2[kind].all)];
  const shown = [...listed, ...kinds.map(toDo)];
  if (!isDeepStrictEqual(all, shown)) office.model.complain(`Today counts ${all}, not ${shown}`);
}

/** What a person let go has left, or the machine goes on by itself, or something stands in its way. */
function checkReleased({ office }: Play): void {
  const { model } = office;
  if (office.rings()) return;
  for (const id of model.released) {
    const send = model.sends.get(id);
    const rows = send?.rows.filter((row) => isWaiting({ row, send })) ?? [];
    if (!send || rows.length === 0) continue;
    const isHeld = model.ruleIsOn && send.kind === 'report' && !send.isApproved;
    const hasNewer = rows.every((row) => model.hadNewer({ row, send }));
    if (!isHeld && !hasNewer)
      model.complain(`what was released stays: ${rows.map((row) => describe({ row, send }))}`);
  }
  model.released.clear();
}

/** Kiva has the last word of a person, or the screens show why not. */
function checkKiva({ office: { model } }: Play): void {
  const things = new Map<string, Word[]>();
  for (const word of model.words()) {
    const key = `${word.send.kind} ${word.row.identity}`;
    things.set(key, [...(things.get(key) ?? []), word]);
  }
  for (const words of things.values()) {
    const accepted = words.filter((word) => word.row.state === 'accepted');
    const last = accepted.find((word) => !accepted.some((other) => isNewer(other, word)));
    const atKiva = words[0] && model.takenOf(words[0]).at(-1);
    if (last && atKiva?.row.value !== last.row.value && !words.some((word) => isNewer(word, last)))
      model.complain(`all that is shown is accepted, and Kiva has another: ${describe(last)}`);
  }
}

const months = ['2026-09', '2026-10', '2026-11', '2026-12'];

/** What reports are compared with is what a person last said and Kiva has, may have, or is to get. */
export async function checkFacts({ office }: Play): Promise<void> {
  const { model } = office;
  const loanIds = ['L-0', 'L-1', 'L-2', 'L-3'];
  for (const period of months)
    for (const meaning of ['repaid', 'outstanding'] as const) {
      const facts = await office.facts({ period, meaning, loanIds });
      for (const loanId of loanIds) {
        const words = model
          .words()
          .filter((word) => isLive(word) && word.send.kind === 'report' && word.row.identity === loanId);
        const same = words.filter(({ send }) => send.meaning === meaning);
        const before = [...new Set(same.map(({ send }) => send.month))]
          .filter((month) => month < period)
          .sort();
        const later = words
          .map(({ send }) => send.month)
          .filter((month) => month > period)
          .sort();
        const expected = {
          now: latestIn(same, period),
          last: latestIn(same, before.at(-1)),
          before: latestIn(same, before.at(-2)),
          later: latestIn(words, later.at(-1)),
        };
        const found = facts.others.find((loan) => loan.loanId === loanId);
        for (const name of ['now', 'last', 'before', 'later'] as const) {
          const fact = found?.[name];
          const text = fact ? `${fact.period} ${fact.amount} ${fact.state}` : 'nothing';
          if (text !== expected[name])
            model.complain(`facts of ${period} ${loanId}: ${name} is ${text}, not ${expected[name]}`);
        }
      }
    }
}

function latestIn(words: readonly Word[], month: string | undefined): string {
  const [latest] = words
    .filter(({ send }) => send.month === month)
    .toSorted((a, b) => b.send.place - a.send.place);
  if (!latest) return 'nothing';
  const { state, value } = latest.row;
  const shown = state === 'accepted' || state === 'waiting' ? state : 'unknown';
  return `${month} ${value.split(' ')[0]} ${shown}`;
}
