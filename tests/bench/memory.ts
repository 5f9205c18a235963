import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of memory of a process tree, shared memory counted once (Linux: proportional set size). */
export function memoryOf(pid: number): number {
  return tree(pid).reduce((sum, each) => sum + proportional(each), 0) / 1024;
}

function tree(pid: number): number[] {
  const children = parents().filter(([, parent]) => parent === pid);
  return [pid, ...children.flatMap(([child]) => tree(child))];
}

function parents(): [child: number, parent: number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      const stat = read(`/proc/${name}/stat`);
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)]];
    });
}

function proportional(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may exit between listing and reading. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
