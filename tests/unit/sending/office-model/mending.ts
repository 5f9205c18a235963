import { check } from './checks.ts';
import type { Play } from './play.ts';
import { isLive, isNewer, isThereAll, isWaitingSend, type Word, type WordSend } from './words.ts';

/** So many rounds, and all is at its end: each one settles what another one stands in the way of. */
const rounds = 12;

/** A person goes through the outbox until nothing more can be done, on a day on which Kiva takes everything. */
export async function mendAll(play: Play): Promise<void> {
  const { office } = play;
  const { model } = office;
  if (model.ruleIsOn) await play.turnRule(false);
  for (let round = 0; round < rounds; round += 1)
    for (const send of [...model.sends.values()]) {
      const act = actOn(play, send);
      if (act === null) continue;
      model.step += 1;
      await act(send);
      await office.rest();
      await check(play);
    }
  for (const send of model.sends.values())
    if (isWaitingSend(send)) model.complain(`${send.id} waits for ever`);
  checkLatest(play);
}

/** What is to be done about a request, after a look into PA2. */
function actOn(play: Play, send: WordSend): ((send: WordSend) => Promise<void>) | null {
  if (isWaitingSend(send)) return (each) => play.resume(each);
  if (send.replacedBy !== null || !send.rows.some(({ state }) => state === 'unknown')) return null;
  if (isThereAll(send)) return (each) => play.arrived(each);
  return play.office.model.mayGoAgain(send.id) ? (each) => play.again(each) : null;
}

/** Kiva has what a person said last, of all that is shown as accepted. */
function checkLatest({ office: { model } }: Play): void {
  const things = new Map<string, Word[]>();
  for (const word of model.words()) {
    const key = `${word.send.kind} ${word.row.identity}`;
    things.set(key, [...(things.get(key) ?? []), word]);
  }
  for (const [key, words] of things) {
    const live = words.filter(isLive);
    // What a person said is not at Kiva, and is; and what only some rows of are there, which the screens tell.
    const isOpen = words.some(({ row, send }) => row.isTaken && send.replacedBy !== null);
    if (isOpen || live.some(({ row }) => row.state === 'unknown')) continue;
    const [last, other] = live.filter((word) => !live.some((each) => isNewer(each, word)));
    const [word] = words;
    if (!last || !word) continue;
    const atKiva = model.takenOf(word).at(-1)?.row.value;
    if (atKiva !== last.row.value && atKiva !== other?.row.value)
      model.complain(`${key}: Kiva has ${atKiva}, the last word is ${last.row.value}`);
  }
}
