/** A request in the queue, and the work that it is of. */
export type Place = { id: string; workId: string };

/** The order in which requests leave. In memory only: after a restart of the program nothing goes on by itself. */
export type SendQueue = {
  /** At the end, in this order; what of them was in the queue already moves. It also ends a pause of their works. */
  add: (places: readonly Place[]) => void;
  /** Takes the first one out; it is in flight until `landed`. */
  next: () => Place | null;
  landed: () => void;
  /** To the front again, unless its work was paused meanwhile. */
  putBack: (place: Place) => void;
  pause: (workId: string) => void;
  /** Takes one out for good. */
  drop: (id: string) => void;
  clear: () => void;
  /** Clears, and takes in nothing more. */
  close: () => void;
  has: (workId: string) => boolean;
  /** The work whose request is in flight. */
  inFlight: () => string | null;
  isEmpty: () => boolean;
};

/** Makes an empty queue. */
export function createSendQueue(): SendQueue {
  let places: Place[] = [];
  let flight: string | null = null;
  let closed = false;
  const paused = new Set<string>();
  const clear = (): void => {
    places = [];
  };
  return {
    add: (more) => {
      if (closed) return;
      const ids = new Set(more.map(({ id }) => id));
      for (const { workId } of more) paused.delete(workId);
      const added = more.map(({ id, workId }) => ({ id, workId }));
      places = [...places.filter(({ id }) => !ids.has(id)), ...added];
    },
    next: () => {
      const place = places.shift() ?? null;
      flight = place?.workId ?? null;
      return place;
    },
    landed: () => {
      flight = null;
    },
    putBack: (place) => {
      if (!closed && !paused.has(place.workId)) places.unshift(place);
    },
    pause: (workId) => {
      paused.add(workId);
      places = places.filter((place) => place.workId !== workId);
    },
    drop: (id) => {
      places = places.filter((place) => place.id !== id);
    },
    clear,
    close: () => {
      closed = true;
      clear();
    },
    has: (workId) => places.some((place) => place.workId === workId),
    inFlight: () => flight,
    isEmpty: () => places.length === 0,
  };
}
