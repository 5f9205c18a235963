import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openTransfer, sealTransfer } from './format.ts';
import type { TransferHead } from './head.ts';

/**
 * What is done with a transfer file, in a process of its own: deriving a key from a passphrase takes a second of computing. `files` are the
 * paths of what the head lists, in its order; `part` is a new file beside `to`, and `into` a folder of its own. Whoever asks removes both
 * when it fails.
 */
export type TransferTask =
  | { do: 'save'; part: string; to: string; passphrase: string; head: TransferHead; files: readonly string[] }
  | { do: 'open'; from: string; passphrase: string; into: string };

/** Bytes read or written of all there are; a file that is written is read back as well. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Writes a transfer file, or unpacks one, and answers its head. Throws `TransferError`, or what the disk says. `workFactor` is that of
 * `sealTransfer`.
 */
export async function runTransfer(
  task: TransferTask,
  onProgress: OnProgress,
  workFactor?: number,
): Promise<TransferHead> {
  return task.do === 'save' ? save(task, onProgress, workFactor) : unpack(task, onProgress);
}

/** Written beside its place, and read back whole before it takes that place: what was there before goes last. */
async function save(
  { part, to, passphrase, head, files }: Extract<TransferTask, { do: 'save' }>,
  onProgress: OnProgress,
  workFactor: number | undefined,
): Promise<TransferHead> {
  const total = sizeOf(head);
  const written = createHash('sha256');
  const contents = counted(contentsOf(head, files), (bytes, done) => {
    written.update(bytes);
    onProgress(done, 2 * total);
  });
  await writeDurably(part, await sealTransfer(passphrase, head, contents, workFactor));
  const readBack = createHash('sha256');
  let done = total;
  await openTransfer(passphrase, createReadStream(part), () => async (_environment, _name, pieces) => {
    for await (const piece of pieces) {
      readBack.update(piece);
      done += piece.length;
      onProgress(done, 2 * total);
    }
  });
  if (written.digest('hex') !== readBack.digest('hex')) throw new Error('the file does not read back');
  await rename(part, to);
  return head;
}

async function unpack(
  { from, passphrase, into }: Extract<TransferTask, { do: 'open' }>,
  onProgress: OnProgress,
): Promise<TransferHead> {
  return openTransfer(passphrase, createReadStream(from), (head) => {
    const total = sizeOf(head);
    let before = 0;
    return async (environment, name, pieces) => {
      const folder = join(into, environment);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      let size = 0;
      await writeDurably(
        join(folder, name),
        counted(pieces, (_, done) => {
          size = done;
          onProgress(before + done, total);
        }),
      );
      before += size;
    };
  });
}

/** The bytes of all files of a head. */
export function sizeOf({ environments }: Pick<TransferHead, 'environments'>): number {
  return environments.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Fails if a file changed since it was listed: nothing else should write to it meanwhile. */
async function* contentsOf(head: TransferHead, files: readonly string[]): AsyncGenerator<Uint8Array> {
  const sizes = head.environments.flatMap((each) => each.files);
  for (const [index, file] of files.entries()) {
    let left = sizes[index]?.bytes ?? 0;
    for await (const piece of createReadStream(file) as AsyncIterable<Uint8Array>) {
      left -= piece.length;
      yield piece;
    }
    if (left !== 0) throw new Error(`a file changed while it was read: ${file}`);
  }
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  onPiece: (bytes: Uint8Array, done: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of pieces) {
    done += piece.length;
    onPiece(piece, done);
    yield piece;
  }
}

/** Creates a file that only its owner may read; on the disk once this resolves. */
function writeDurably(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  return pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
}
