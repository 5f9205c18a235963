import { connect } from 'node:net';

/** A row that is expensive to parse and cheap to send. */
const row = '{"loan_id":"000042","amount":1},';

/** A body of almost so many megabytes. */
export function floodBody(megabytes: number): Buffer {
  const rows = row.repeat((megabytes * 1024 * 1024 - 64) / row.length);
  return Buffer.from(`{"repayments":[${rows.slice(0, -1)}]}`);
}

/**
 * What a web page can make a browser send, without asking anyone: a form's POST, from the page's origin. Answers the
 * status, when the server has ended the connection; 0 if that cut the answer off.
 */
export function postFromPage(port: number, body: Buffer): Promise<number> {
  const head = [
    'POST /v3/partner/9001/repayments HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Origin: https://page.example',
    'Sec-Fetch-Site: cross-site',
    'Content-Type: text/plain',
    `Content-Length: ${body.byteLength}`,
    'Connection: close',
  ];
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(body);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
  });
}
