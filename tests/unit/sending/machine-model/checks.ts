import { again, isAtKiva, openSends, send, settle } from './play.ts';
import type { Program } from './program.ts';
import { tryOn, type World, workId } from './world.ts';

/** Holds what each running program shows against what is true, at rest. */
export function check(world: World): void {
  for (const program of world.alive()) tryOn(() => checkProgram(world, program));
}

function checkProgram(world: World, program: Program): void {
  if (program.machine.status(workId).running) world.complaints.push('shown as running, and nothing runs');
  for (const { id, state, replacedBy } of program.sends.ofWork(workId)) {
    const complain = (what: string): void => void world.complaints.push(`${what}: ${id} is ${state}`);
    const rows = program.sends.get(id)?.rows ?? [];
    if (rows.some((row) => row.state === 'accepted' && !world.held.has(row.key)))
      complain('shown as accepted, and Kiva does not have it');
    if (world.wasRestored) continue;
    if (
      state === 'sending' &&
      !world.orphans.has(id) &&
      world.alive().every(({ machine }) => machine.unwritten() === 0)
    )
      complain('on its way at rest');
    if (state === 'unknown' && !world.doubtful.has(id)) complain('in doubt, and certainly nothing left');
    const answer = world.answers.get(id);
    const isWritten = answer?.by.isDead === false && answer.by.machine.unwritten() === 0;
    if (answer && isWritten && replacedBy === null && !(state === answer.state || state === 'accepted'))
      complain(`Kiva's answer was dropped (${answer.state})`);
  }
}

/** All faults are over, and a person does what the screens ask for: then Kiva has every row, once. */
export async function mend(world: World): Promise<void> {
  world.fates = [];
  world.strikes = [];
  world.setRoom('room');
  world.keychain.state = 'unlocked';
  for (const program of world.alive()) program.ring();
  await settle(world);
  check(world);
  for (const program of world.alive()) program.die();
  const program = world.program(0);
  for (let round = 0; round < 12 && !isDone(world, program); round += 1) {
    if (!(await program.anchor.check()).ok) await world.accept(program);
    await finish(world, program);
    await send(
      world,
      program,
      [...world.wanted].filter((row) => !world.held.has(row)),
    );
    await settle(world);
  }
  check(world);
  if (!isDone(world, program)) world.complaints.push(`not done: ${states(world, program)}`);
}

/** Settles what is in doubt after a look at Kiva, and lets go what waits. */
async function finish(world: World, program: Program): Promise<void> {
  for (const { id, state } of openSends(program)) {
    if (state !== 'unknown' && state !== 'accepted') continue;
    if (isAtKiva(world, program, id)) program.machine.arrived(id);
    else if (state === 'unknown') again(world, program, id);
    else sendLost(world, program, id);
    await settle(world);
  }
  program.machine.resumeWork(workId);
  await settle(world);
}

/** A row that Kiva was not clear about goes again for a reason. */
function sendLost(world: World, program: Program, id: string): void {
  const rows = program.sends.get(id)?.rows ?? [];
  const lost = rows.filter(({ key, state }) => state === 'unknown' && !world.held.has(key));
  program.machine.start(lost.map(({ key }) => world.newSend([key])));
}

function isDone(world: World, program: Program): boolean {
  const isOpen = openSends(program).some(({ state }) => state !== 'accepted' && state !== 'refused');
  return !isOpen && [...world.wanted].every((row) => world.held.has(row));
}

function states(world: World, program: Program): string {
  const open = openSends(program).map(({ state }) => state);
  return `${open}; missing ${[...world.wanted].filter((row) => !world.held.has(row))}`;
}
