import { inspect } from 'node:util';

const shown = '[redacted]';

/** A secret text that prints as `[redacted]` wherever it may stray: templates, JSON, logs, `util.inspect`. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The text itself. Every call of it is a place to look at in review. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}
