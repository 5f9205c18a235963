/** A request in the queue, and the work that it belongs to. `whenOnline`: it may be retried after the network failed (machine.ts). */
export type QueuedRequest = { id: string; workId: string; whenOnline?: boolean };

/** The order in which requests leave. In memory only: after a restart nothing is sent automatically. */
export type SendQueue = {
  /** Appends in this order; entries already in the queue move. Also unpauses their works. */
  add: (requests: readonly QueuedRequest[]) => void;
  /** Removes the first one; it is in flight until `completed`. */
  next: () => QueuedRequest | null;
  completed: () => void;
  /** Puts it back at the front, unless its work was paused meanwhile. */
  putBack: (request: QueuedRequest) => void;
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
  let requests: QueuedRequest[] = [];
  let flight: string | null = null;
  let closed = false;
  const paused = new Set<string>();
  const clear = (): void => {
    requests = [];
  };
  return {
    add: (more) => {
      if (closed) return;
      const ids = new Set(more.map(({ id }) => id));
      for (const { workId } of more) paused.delete(workId);
      const added = more.map(({ id, workId, whenOnline = false }) => ({ id, workId, whenOnline }));
      requests = [...requests.filter(({ id }) => !ids.has(id)), ...added];
    },
    next: () => {
      const request = requests.shift() ?? null;
      flight = request?.workId ?? null;
      return request;
    },
    completed: () => {
      flight = null;
    },
    putBack: (request) => {
      if (!closed && !paused.has(request.workId)) requests.unshift(request);
    },
    pause: (workId) => {
      paused.add(workId);
      requests = requests.filter((request) => request.workId !== workId);
    },
    drop: (id) => {
      requests = requests.filter((request) => request.id !== id);
    },
    clear,
    close: () => {
      closed = true;
      clear();
    },
    has: (workId) => requests.some((request) => request.workId === workId),
    inFlight: () => flight,
    isEmpty: () => requests.length === 0,
  };
}
