/** The calls of one page that have not answered yet, by call id. */
export type RunningCalls = {
  /** Takes a call in; null when the id is already running. */
  begin: (callId: string) => AbortSignal | null;
  end: (callId: string) => void;
  /** Aborts a call's signal; an id that is not running is nothing to do. */
  cancel: (callId: string) => void;
  cancelAll: () => void;
};

/** Keeps the abort signals of one page's calls. A handler that must not be stopped (a send) ignores its signal. */
export function createRunningCalls(): RunningCalls {
  const running = new Map<string, AbortController>();
  return {
    begin: (callId) => {
      if (running.has(callId)) return null;
      const controller = new AbortController();
      running.set(callId, controller);
      return controller.signal;
    },
    end: (callId) => void running.delete(callId),
    cancel: (callId) => running.get(callId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
