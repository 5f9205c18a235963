/** A request in the queue, and the work that it belongs to. */
export type Place = { id: string; workId: string };

/** The order in which requests leave. In memory only: after a restart nothing is sent automatically. */
export type SendQueue = {
  /** Appends in this order; entries already in the queue move. Also unpauses their works. */
  add: (places: readonly Place[]) => void;
  /** Removes the first one; it is in flight until `landed`. */
  next: () => Place | null;
  landed: () => void;
  /** Puts it back at the front, unless its work was paused meanwhile. */
  putBack: (place: Place) => void;
  pause: (workId: string) => void;
  /** Removes one request. */
  drop: (id: string) => void;
  clear: () => void;
  /** Clears, and accepts nothing more. */
  close: () => void;
  has: (workId: string) => boolean;
  /** The work whose request is in flight. */
  inFlight: () => string | null;
  isEmpty: () => boolean;
};

/** See {@link SendQueue}. */
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
