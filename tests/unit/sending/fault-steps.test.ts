import { afterAll, expect, test } from 'vitest';
import type { FaultName } from '../../../electron/practice/faults/names.ts';
import type { PracticeServer } from '../../../electron/practice/server.ts';
import { check, mend } from './machine-model/checks.ts';
import { HttpWorld, startKiva } from './machine-model/http-world.ts';
import { again, openSends, settle } from './machine-model/play.ts';
import { type Blow, type Point, points, tryOn, type World, workId } from './machine-model/world.ts';

// Each fault of a real desk at each step of a send and of a person's word on it. After it is over and a person did what the screens
// ask for, the server has every row once.

type Fault = {
  blows: Blow[];
  /** So many that Kiva's answer needs room on the disk. */
  rowsPerRequest?: number;
  /** What comes before the program is started again. */
  between?: (world: World) => void;
};

const restored = (kind: 'whole' | 'withoutLog') => (world: World) => world.restore(0, kind);

const faults: Record<string, Fault> = {
  'disk full': { blows: ['full'], rowsPerRequest: 30 },
  'disk read-only': { blows: ['readonly'] },
  'disk full, then killed': { blows: ['full'], rowsPerRequest: 30, between: (world) => world.blow('crash') },
  'keychain locked': { blows: ['locked'] },
  'keychain says no, and keeps it': { blows: ['late'] },
  'disk and keychain': { blows: ['readonly', 'locked'] },
  killed: { blows: ['crash'] },
  'killed, older copy': { blows: ['crash'], between: restored('whole') },
  'killed, older copy without its log': { blows: ['crash'], between: restored('withoutLog') },
  'older copy while open': { blows: ['swap'] },
  'second program': { blows: ['second'] },
  'second program, the first killed': { blows: ['second'], between: (world) => world.programs[0]?.die() },
  stopped: { blows: ['stopWork'] },
  paused: { blows: ['pauseWork'] },
};

/** A person's word on something that was sent, and what the server did to the first request before it. */
const words: Record<string, { before: FaultName; say: (world: World) => void }> = {
  arrived: { before: 'reset-after-receipt', say: (world) => void onFirst(world, 'arrived') },
  again: { before: 'reset', say: (world) => onFirst(world, 'again') },
  resume: { before: '403', say: (world) => void world.program(0).machine.resumeWork(workId) },
  withdraw: { before: '403', say: (world) => onFirst(world, 'withdraw') },
  stop: { before: '403', say: (world) => void world.program(0).machine.stopWork(workId) },
};

/** By fault and step: rows that were in doubt before a person did anything, and in the end lost and doubled ones. */
const table: Record<string, Record<string, string>> = {};
const totals = { runs: 0, posts: 0, lost: 0, doubled: 0 };
afterAll(() => console.table(table));
afterAll(() => console.table(totals));

for (const [name, fault] of Object.entries(faults))
  test(`${name}: at each step, every row is at the server once in the end`, async () => {
    const { server, loanIds } = await startKiva();
    const rows = loanIds.slice(0, 2 * (fault.rowsPerRequest ?? 2));
    const play = async (step: string, run: (world: World) => Promise<void>): Promise<void> => {
      const world = new HttpWorld(server);
      try {
        await run(world);
        check(world);
        fault.between?.(world);
        const { unknown } = world.program(0).sends.rowsOfWork(workId);
        server.setFault(null);
        await mend(world);
        expect(world.complaints).toEqual([]);
        tally(name, step, world, unknown, rows);
        expect([...world.atServer()].sort()).toEqual([...rows].sort());
      } finally {
        world.close();
      }
    };
    for (const at of points.filter((point) => !point.startsWith('change')))
      for (const after of at.startsWith('add') ? [0] : [0, 1])
        await play(`${at} ${after + 1}`, (world) => report(world, rows, fault, at, after));
    for (const word of Object.keys(words))
      for (const at of pointsOf(word))
        await play(`${word}: ${at}`, (world) => sayWord(world, rows, server, fault, word, at));
    await server.close();
  });

function tally(
  fault: string,
  step: string,
  world: HttpWorld,
  unknown: number,
  rows: readonly string[],
): void {
  const held = world.atServer();
  const copies = rows.map((row) => held.filter((each) => each === row).length);
  const [lost, doubled] = [copies.filter((n) => n === 0).length, copies.filter((n) => n > 1).length];
  table[fault] = { ...table[fault], [step]: `${unknown}/${lost}/${doubled}` };
  totals.runs += 1;
  totals.posts += world.posts;
  totals.lost += lost;
  totals.doubled += doubled;
}

function pointsOf(word: string): Point[] {
  if (word === 'resume') return ['begin', 'begun', 'kept', 'answered', 'ended'];
  return word === 'again' ? ['change', 'changed', 'begun', 'end'] : ['change', 'changed'];
}

/** A report in two requests; the fault strikes at one of them. */
async function report(
  world: World,
  rows: readonly string[],
  fault: Fault,
  at: Point,
  after: number,
): Promise<void> {
  world.disk.backUp();
  strikeAt(world, fault, at, after);
  await start(world, rows);
}

/** A report whose first request fails, and a person's word on that; the fault strikes at the word. */
async function sayWord(
  world: World,
  rows: readonly string[],
  server: PracticeServer,
  fault: Fault,
  word: string,
  at: Point,
): Promise<void> {
  world.disk.backUp();
  const { before, say } = words[word] as (typeof words)[string];
  server.setFault(before, { only: 'repayments', times: 2 });
  await start(world, rows);
  server.setFault(null);
  strikeAt(world, fault, at, 0);
  tryOn(() => say(world));
  await settle(world);
}

function strikeAt(world: World, { blows }: Fault, at: Point, after: number): void {
  world.strikes = blows.map((blow) => ({ at, blow, after }));
}

async function start(world: World, rows: readonly string[]): Promise<void> {
  for (const row of rows) world.wanted.add(row);
  const parts = [rows.slice(0, rows.length / 2), rows.slice(rows.length / 2)];
  tryOn(() => world.program(0).machine.start(parts.map((part) => world.newSend(part))));
  await settle(world);
}

function onFirst(world: World, act: 'arrived' | 'again' | 'withdraw'): void {
  const program = world.program(0);
  const id = openSends(program)[0]?.id ?? '';
  if (act === 'again') again(world, program, id);
  else program.machine[act](id);
}
