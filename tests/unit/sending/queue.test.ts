import { expect, it } from 'vitest';
import { createSendQueue } from '../../../electron/sending/queue.ts';

const places = (...ids: string[]) => ids.map((id) => ({ id, workId: 'w' }));

/** All that is in it, in its order. */
function drained(queue: ReturnType<typeof createSendQueue>): string[] {
  const ids: string[] = [];
  for (let place = queue.next(); place !== null; place = queue.next()) ids.push(place.id);
  return ids;
}

it('has each request once, at its last position', () => {
  const queue = createSendQueue();
  queue.add(places('a', 'b', 'c'));
  queue.add(places('b', 'a'));
  expect(drained(queue)).toEqual(['c', 'b', 'a']);
});

it('puts a request back, unless its work was paused or the queue closed', () => {
  const queue = createSendQueue();
  queue.add(places('a', 'b'));
  const first = queue.next();
  if (first) queue.putBack(first);
  expect(queue.has('w')).toBe(true);
  queue.pause('w');
  if (first) queue.putBack(first);
  expect(queue.isEmpty()).toBe(true);
  queue.add(places('a'));
  queue.close();
  if (first) queue.putBack(first);
  queue.add(places('b'));
  expect(drained(queue)).toEqual([]);
});
