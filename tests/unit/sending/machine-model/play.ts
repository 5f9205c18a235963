import { resendOf } from '../../../../electron/sending/resend.ts';
import type { SendSummary } from '../../../../shared/model/send.ts';
import { rowsIn } from './kiva.ts';
import type { Program } from './program.ts';
import type { Hand, Step } from './steps.ts';
import { tryOn, tryOnAsync, type World, workId } from './world.ts';

/** Plays one step, and lets all programs come to rest. */
export async function play(world: World, step: Step): Promise<void> {
  world.fates = 'fates' in step ? [...step.fates] : [];
  world.strikes = 'strikes' in step ? step.strikes.map((strike) => ({ ...strike })) : [];
  await act(world, step);
  await settle(world);
  world.strikes = [];
}

async function act(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case 'send':
      return send(world, world.program(step.place), step.rows.map(String));
    case 'blow':
      return world.blow(step.blow);
    case 'restore':
      // Under the log of a program that runs nobody can put a file: it is in use.
      if (step.isClosed || step.kind === 'underLog') for (const each of world.alive()) each.die();
      return world.restore(step.pick, step.kind);
    case 'compare':
      return world.accept(world.program(step.place));
    case 'end':
      return world.program(step.place).end();
    case 'checkpoint':
      tryOn(() => world.program(step.place).store.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      return;
    default:
      return lay(world, step);
  }
}

/** Until nothing is on its way in any program. */
export async function settle(world: World): Promise<void> {
  for (const program of world.alive()) await program.settle();
}

/** As the screens do: what the program knows of is left out, and nothing begins while it is behind. */
export async function send(world: World, program: Program, rows: readonly string[]): Promise<void> {
  if (rows.length === 0 || !(await mayLeave(program))) return;
  tryOn(() => {
    const asked = world.newSend(rows);
    const live = new Set(
      program.sends.live(asked.items.map((item) => item.fingerprint)).map(({ key }) => key),
    );
    const fresh = rows.filter((row) => !live.has(row) && !world.knownByComparing.has(row));
    const parts = [fresh.slice(0, 2), fresh.slice(2)].filter((part) => part.length > 0);
    for (const row of fresh) world.wanted.add(row);
    if (parts.length > 0) program.machine.start(parts.map((part) => world.newSend(part)));
  });
}

async function mayLeave(program: Program): Promise<boolean> {
  return (await tryOnAsync(() => program.anchor.check()))?.ok === true;
}

async function lay(world: World, { do: hand, pick, place }: Hand): Promise<void> {
  const program = world.program(place);
  if (hand === 'ring') return program.ring();
  if ((hand === 'resume' || hand === 'again' || hand === 'resumeWork') && !(await mayLeave(program))) return;
  tryOn(() => {
    if (hand === 'pauseWork' || hand === 'resumeWork' || hand === 'stopWork')
      return program.machine[hand](workId);
    const all = program.sends.list(500, 0).sends;
    const target = all[pick % Math.max(all.length, 1)];
    if (!target) return;
    if (hand === 'again') return again(world, program, target.id);
    if (hand === 'arrived' && !isAtKiva(world, program, target.id)) return;
    program.machine[hand](target.id);
  });
}

/** A person looks in PA2 before the word. */
export function isAtKiva(world: World, program: Program, id: string): boolean {
  return (program.sends.get(id)?.rows ?? []).every(
    ({ key, state }) => state !== 'unknown' || world.held.has(key),
  );
}

/** Sends something once more, by a person's word; the program takes that only for what is in doubt. */
export function again(world: World, program: Program, id: string): void {
  const by = resendOf(program.sends, id);
  const target = program.sends.get(id);
  if (!by || !target) return;
  const isInDoubt = target.state === 'unknown' && target.replacedBy === null;
  if (isInDoubt) for (const row of rowsIn(by)) world.words.set(row, (world.words.get(row) ?? 0) + 1);
  if (program.machine.resend(id, by).ok && !isInDoubt)
    world.complaints.push(`sent again, and not in doubt: ${id} is ${target.state}`);
}

/** What of the work is not at its end in this program. */
export function openSends(program: Program): SendSummary[] {
  return program.sends
    .ofWork(workId)
    .filter(({ replacedBy, stoppedAt }) => replacedBy === null && stoppedAt === null);
}
