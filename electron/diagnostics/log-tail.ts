import { open } from 'node:fs/promises';

/** Bytes of a log that are read from its end: far more than its last lines have. */
const mostBytes = 1024 * 1024;

/**
 * The last lines of the log, from the file before it too where the newest is short, and before them the lines with a reference that
 * is older. Empty where nothing can be read.
 */
export async function readLogTail(file: string, lines: number, ref: string | null): Promise<string[]> {
  const newest = await endOf(file);
  const all =
    newest.length < lines ? [...(await endOf(file.replace(/\.log$/, '.1.log'))), ...newest] : newest;
  const last = all.slice(-lines);
  const named = ref === null ? [] : all.slice(0, -lines).filter((line) => line.includes(ref));
  return [...named, ...last];
}

async function endOf(path: string): Promise<string[]> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const from = Math.max(0, size - mostBytes);
      const bytes = Buffer.alloc(size - from);
      await file.read(bytes, 0, bytes.length, from);
      const lines = bytes.toString('utf8').split('\n').filter(Boolean);
      return from > 0 ? lines.slice(1) : lines;
    } finally {
      await file.close();
    }
  } catch {
    return [];
  }
}
