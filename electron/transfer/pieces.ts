/** Why a transfer file cannot be read; `code` is what the page shows. */
export class TransferError extends Error {
  readonly code: 'TRANSFER_NOT_ONE' | 'TRANSFER_PASSPHRASE' | 'TRANSFER_NEWER' | 'TRANSFER_DAMAGED';

  constructor(code: TransferError['code']) {
    super(code);
    this.code = code;
  }
}

/** Errors of the disk keep their own code. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Reads a stream by the pieces that the head names. Altered bytes, and too few, are TRANSFER_DAMAGED. */
export class PieceReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Whether there are bytes left. */
  async #fill(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#source.next().catch((error: unknown) => {
        throw isSystemError(error) ? error : new TransferError('TRANSFER_DAMAGED');
      });
      if (next.done) return false;
      this.#held = next.value;
    }
    return true;
  }

  #take(most: number): Uint8Array {
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Up to a line break, which is not part of it. */
  async line(most: number): Promise<string> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length <= most && (await this.#fill())) {
      const end = this.#held.indexOf(10);
      const part = this.#take(end === -1 ? this.#held.length : end);
      parts.push(part);
      length += part.length;
      if (end === -1) continue;
      this.#take(1);
      return Buffer.concat(parts).toString('utf8');
    }
    throw new TransferError('TRANSFER_NOT_ONE');
  }

  /** Exactly so many bytes. */
  async *pieces(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0; ) {
      if (!(await this.#fill())) throw new TransferError('TRANSFER_DAMAGED');
      const piece = this.#take(left);
      left -= piece.length;
      yield piece;
    }
  }

  /** So many bytes, or all there are. */
  async atMost(bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = bytes; left > 0 && (await this.#fill()); ) {
      const piece = this.#take(left);
      left -= piece.length;
      parts.push(piece);
    }
    return Buffer.concat(parts);
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    while (await this.#fill()) yield this.#take(this.#held.length);
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.#fill());
  }
}
