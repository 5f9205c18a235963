import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A line to a server that can cut a request in two. */
export type CuttableLine = {
  origin: string;
  /** Cuts the line in the middle of the POST of rows that comes after so many others. */
  cutAfter: (posts: number) => void;
  close: () => void;
};

/** Puts a line before a server on this port of 127.0.0.1; every request has a connection of its own, or nearly. */
export async function cuttableLine(port: number): Promise<CuttableLine> {
  let passing = Number.POSITIVE_INFINITY;
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('data', (data) => near.write(data));
    near.on('data', (data) => {
      const isPost = data.includes('/repayments HTTP/1.1');
      if (isPost && passing === 0) {
        passing = Number.POSITIVE_INFINITY;
        far.write(data.subarray(0, Math.floor(data.length / 2)), () => {
          far.destroy();
          near.resetAndDestroy();
        });
        return;
      }
      if (isPost) passing -= 1;
      far.write(data);
    });
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const origin = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const cutAfter = (posts: number): void => {
    passing = posts;
  };
  return { origin, cutAfter, close: () => line.close() };
}
