/** Milliseconds at least from one announcement to the next: a screen reader that is interrupted all the time says nothing. */
export const quietMs = 2_000;

/** The same between two that only say how far something is. */
export const progressQuietMs = 10_000;

/** News is said as soon as it may be; progress only while there is nothing new. */
export type Urgency = 'news' | 'progress';

/** Where announcements go, and time. */
export type AnnouncerDeps<Message> = {
  write: (message: Message) => void;
  now: () => number;
  /** Returns what stops it. */
  setTimer: (run: () => void, ms: number) => () => void;
};

/** Says one message after the other. */
export type Announcer<Message> = { say: (message: Message, urgency: Urgency) => void };

/** Makes an {@link Announcer}. While one has to wait, the latest message of its urgency replaces it. */
export function createAnnouncer<Message extends object>(deps: AnnouncerDeps<Message>): Announcer<Message> {
  const { write, now, setTimer } = deps;
  const waiting = new Map<Urgency, Message>();
  const earliest = { news: 0, progress: 0 };
  let stopTimer = (): void => undefined;
  const speakOrWait = (): void => {
    stopTimer();
    const urgency: Urgency = waiting.has('news') ? 'news' : 'progress';
    const message = waiting.get(urgency);
    if (!message) return;
    const wait = earliest[urgency] - now();
    if (wait > 0) {
      stopTimer = setTimer(speakOrWait, wait);
      return;
    }
    waiting.delete(urgency);
    earliest.news = now() + quietMs;
    earliest.progress = Math.max(earliest.progress, earliest.news);
    if (urgency === 'progress') earliest.progress = now() + progressQuietMs;
    write(message);
    speakOrWait();
  };
  return {
    say: (message, urgency) => {
      waiting.set(urgency, message);
      speakOrWait();
    },
  };
}
