import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file on disk, a text, or a page that a network puts in the place of everything. */
type Content = { file: string } | { text: string } | { page: string };

/** What was asked for: the path, where it begins, and every header. */
type Asked = { path: string; range: string; headers: Record<string, unknown> };

/** A server for updates on this computer. `cutAfter`: the next file breaks off after so many bytes. */
export type UpdateServer = {
  url: string;
  files: Map<string, Content>;
  asked: Asked[];
  cutAfter: (bytes: number | null) => void;
  close: () => void;
};

/** Starts an {@link UpdateServer}. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const files = new Map<string, Content>();
  const asked: Asked[] = [];
  let cut: number | null = null;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.slice(1) ?? '');
    asked.push({ path, range: request.headers.range ?? '', headers: request.headers });
    const content = files.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    if ('page' in content)
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(content.page);
    if ('text' in content) return void response.end(content.text);
    sendFile(request, response, content.file, cut);
    cut = null;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}`, files, asked },
    cutAfter: (bytes) => {
      cut = bytes;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  cut: number | null,
): void {
  const { size } = statSync(file);
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const range = { 'Content-Range': `bytes ${from}-${size - 1}/${size}` };
  response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': size - from, ...(from > 0 ? range : {}) });
  const bytes = createReadStream(file, { start: from, ...(cut === null ? {} : { end: from + cut - 1 }) });
  bytes.pipe(response, { end: false });
  bytes.once('end', () => (cut === null ? response.end() : setTimeout(() => response.destroy(), 300)));
}
