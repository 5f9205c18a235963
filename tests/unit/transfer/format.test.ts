import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTransfer, sealTransfer } from '../../../electron/transfer/format.ts';
import { type TransferHead, transferForm } from '../../../electron/transfer/head.ts';

const passphrase = 'seven green boats at dawn';

type Files = Record<string, Uint8Array>;

function headOf(files: Files, form = transferForm): TransferHead {
  return {
    ...{ form, schema: 27, madeAt: '2026-11-30T09:00:00.000Z', computer: 'old laptop', version: '0.2.0' },
    preferences: {
      ...{ endpoints: {}, presets: null, idleMinutes: 15, reporting: {}, reportingByPartner: {} },
      firstSteps: { stage: true, putAway: false },
    },
    environments: [
      {
        ...{ environment: 'stage', partner: '7', counts: { draft: 1, journals: 0, report: 0, sent: 2 } },
        key: 'a key of a store',
        files: Object.entries(files).map(([name, { length }]) => ({ name, bytes: length })),
      },
    ],
  };
}

/** The cheapest passphrase: what is tried here is the form, not how long a guess takes. */
const workFactor = 1;

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pieces) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function sealed(files: Files, head = headOf(files)): Promise<Uint8Array> {
  async function* contents() {
    yield* Object.values(files);
  }
  return whole(await sealTransfer(passphrase, head, contents(), workFactor));
}

async function unsealed(bytes: Uint8Array, phrase = passphrase, piece = 700) {
  async function* source() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const files: Files = {};
  const head = await openTransfer(phrase, source(), () => async (_, name, pieces) => {
    files[name] = await whole(pieces);
  });
  return { head, files };
}

const someFiles: Files = {
  'store.db': new Uint8Array(70_000).fill(7),
  'store.db.seal': new Uint8Array([1, 2, 3]),
};

describe('a transfer file', () => {
  it('gives back every byte of every file, however it is cut into pieces', async () => {
    const bytes = fc.uint8Array({ maxLength: 70_000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, fc.integer({ min: 1, max: 40_000 }), async (main, log, piece) => {
        const files = { 'store.db': main, 'store.db-wal': log };
        const back = await unsealed(await sealed(files), passphrase, Math.max(piece, 50));
        expect(back.files).toEqual(files);
        expect(back.head).toEqual(headOf(files));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused whole when any byte of it is altered or missing', async () => {
    const bytes = await sealed(someFiles);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        await expect(unsealed(altered)).rejects.toThrow(/^TRANSFER_/);
        await expect(unsealed(bytes.subarray(0, at))).rejects.toThrow(/^TRANSFER_/);
      }),
      { numRuns: 150 },
    );
  });

  it('says of a cut file that it is damaged, not that the passphrase is wrong', async () => {
    const bytes = await sealed(someFiles);
    await expect(unsealed(bytes.subarray(0, bytes.length - 1))).rejects.toThrow('TRANSFER_DAMAGED');
    await expect(unsealed(bytes.subarray(0, 66_000))).rejects.toThrow('TRANSFER_DAMAGED');
  });

  it('opens with its own passphrase alone, however its accents are stored', async () => {
    const bytes = await sealed(someFiles);
    await expect(unsealed(bytes, 'seven green boats at dusk')).rejects.toThrow('TRANSFER_PASSPHRASE');
    async function* contents() {}
    const accented = await whole(await sealTransfer('Ñandú á la une', headOf({}), contents(), workFactor));
    await expect(unsealed(accented, 'Ñandú á la une'.normalize('NFD'))).resolves.toBeDefined();
  });

  it('is told from other files before a passphrase is tried', async () => {
    for (const other of ['', 'a', 'PK\u0003\u0004 a workbook', 'age-encryption.org/v2\n'])
      await expect(unsealed(Buffer.from(other))).rejects.toThrow('TRANSFER_NOT_ONE');
  });

  it('of another program, or of a newer form, is refused', async () => {
    const { Encrypter } = await import('age-encryption');
    const other = new Encrypter();
    other.setPassphrase(passphrase);
    other.setScryptWorkFactor(workFactor);
    await expect(unsealed(await other.encrypt('{"some":"thing"}\n'))).rejects.toThrow('TRANSFER_NOT_ONE');
    await expect(unsealed(await other.encrypt('no line'))).rejects.toThrow('TRANSFER_NOT_ONE');
    const newer = { ...headOf({}), form: transferForm + 1 };
    await expect(unsealed(await sealed({}, newer))).rejects.toThrow('TRANSFER_NEWER');
  });

  it('writes nothing outside the stores', async () => {
    for (const name of [
      '../settings.json',
      'store.db/../../x',
      'store.db.set-aside-1',
      '/etc/passwd',
      'store.db\0',
    ])
      await expect(unsealed(await sealed({ [name]: new Uint8Array(1) }))).rejects.toThrow('TRANSFER_NOT_ONE');
  });

  it('with more bytes than its head lists is damaged', async () => {
    const head = headOf({ 'store.db': new Uint8Array(10) });
    await expect(unsealed(await sealed({ 'store.db': new Uint8Array(11) }, head))).rejects.toThrow(
      'TRANSFER_DAMAGED',
    );
  });
});
