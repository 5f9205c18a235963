import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { type TransferHead, transferForm, transferHeadSchema } from './head.ts';
import { isSystemError, PieceReader, TransferError } from './pieces.ts';

// A transfer file is a text line of JSON, the head, and after it the bytes of the files that the head lists, in their order; all of it
// encrypted as an age file with a passphrase (age-encryption.org/v1), which also finds every altered or missing byte.

/** The cost of one try of a passphrase, as a power of two: half a second to a second, and 256 MB. */
const usualWorkFactor = 18;

/** Encrypts a head and the bytes of its files. */
export async function sealTransfer(
  passphrase: string,
  head: TransferHead,
  contents: AsyncIterable<Uint8Array>,
  workFactor = usualWorkFactor,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return piecesOf(await encrypter.encrypt(streamOf(withHead(head, contents))));
}

async function* withHead(
  head: TransferHead,
  contents: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(head)}\n`);
  yield* contents;
}

/** What every age file begins with. */
const ageStart = 'age-encryption.org/v1\n';

/** Longer heads are none: a head lists a dozen files. */
const longestHead = 1_000_000;

/**
 * Decrypts a transfer file. `onHead` is given its head before any of its files, and says where the bytes of each go. Throws
 * {@link TransferError}, and whatever `onHead` or a place throws.
 */
export async function openTransfer(
  passphrase: string,
  bytes: AsyncIterable<Uint8Array>,
  onHead: (head: TransferHead) => FileSink,
): Promise<TransferHead> {
  const plain = await decrypt(passphrase, bytes);
  const reader = new PieceReader(plain);
  const head = readHead(await reader.line(longestHead));
  const sink = onHead(head);
  for (const { environment, files } of head.environments)
    for (const { name, bytes: size } of files) await sink(environment, name, reader.pieces(size));
  if (!(await reader.isAtEnd())) throw new TransferError('TRANSFER_DAMAGED');
  return head;
}

/** Takes the bytes of one file; reads them all. */
export type FileSink = (
  environment: TransferHead['environments'][number]['environment'],
  name: string,
  pieces: AsyncIterable<Uint8Array>,
) => Promise<void>;

async function decrypt(
  passphrase: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  const checked = await withStart(bytes);
  try {
    return piecesOf(await decrypter.decrypt(streamOf(checked)));
  } catch (error) {
    // Of an altered header nobody can tell whether the passphrase was wrong.
    throw isSystemError(error) ? error : new TransferError('TRANSFER_PASSPHRASE');
  }
}

/** Refuses what is no age file before a passphrase is tried, which takes a second. */
async function withStart(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const reader = new PieceReader(bytes);
  const start = await reader.atMost(ageStart.length);
  if (Buffer.from(start).toString('latin1') !== ageStart) throw new TransferError('TRANSFER_NOT_ONE');
  return (async function* () {
    yield start;
    yield* reader.rest();
  })();
}

function readHead(line: string): TransferHead {
  const raw = parseJson(line);
  const { data: form } = z.object({ form: z.number() }).safeParse(raw);
  if (form !== undefined && form.form > transferForm) throw new TransferError('TRANSFER_NEWER');
  const head = transferHeadSchema.safeParse(raw);
  if (!head.success) throw new TransferError('TRANSFER_NOT_ONE');
  return head.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TransferError('TRANSFER_NOT_ONE');
  }
}

/** What the library reads: types of Node and of the page do not agree on `ReadableStream.from`. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
