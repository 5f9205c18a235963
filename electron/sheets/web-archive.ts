/** True for a page that a browser or Excel saved as one file (MHTML). */
export function isWebArchive(start: string): boolean {
  return (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:/i.test(start) && /multipart\/related/i.test(start)
  );
}

/** The pages of a web archive that have tables, as bytes; those of Excel have one for each sheet. */
export function pagesOfArchive(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const [, quoted, bare] = /\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(text) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  return text
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const [, head = '', body = ''] = /^\r?\n?([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
      if (!/content-type:\s*text\/html/i.test(head)) return [];
      const page = decodeBody(body, /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1] ?? '');
      return /<table\b/i.test(page.toString('latin1')) ? [page] : [];
    });
}

function decodeBody(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const joined = body.replaceAll(/=[ \t]*\r?\n/g, '');
  const decoded = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
