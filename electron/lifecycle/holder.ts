import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { errorCodeOf } from './start-problem.ts';

/**
 * The program that holds a data folder, as its lock file says. `boot` names the system's boot and the process namespace
 * of `pid` (Linux alone), `machine` the computer; null where that is not known. `since` is only displayed: clocks of
 * two computers are not compared.
 */
export type LockHolder = {
  id: string;
  host: string;
  pid: number;
  boot: string | null;
  machine: string | null;
  since: string;
  beat: number;
};

/** This program, as a holder. Host names are not unique, so they prove nothing. */
export function thisProgram(): LockHolder {
  return {
    id: randomUUID(),
    host: hostname(),
    pid: process.pid,
    boot: bootOf(),
    machine: machineOf(),
    since: new Date().toISOString(),
    beat: 0,
  };
}

/** True if the holder certainly runs no more: only where its process number means something here. */
export function isGone(holder: LockHolder, own: LockHolder): boolean {
  if (holder.boot !== null && holder.boot === own.boot) return !isAlive(holder.pid);
  if (holder.machine === null || holder.machine !== own.machine) return false;
  // The same computer: it was started anew since, or (another namespace of processes) nothing can be told.
  if (holder.boot !== null && own.boot !== null) return kernelOf(holder.boot) !== kernelOf(own.boot);
  return !isAlive(holder.pid);
}

/** True if a process of this number runs and is not this one; one that was killed stays listed until somebody asks for its end. EPERM means that it is somebody else's. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function bootOf(): string | null {
  try {
    const kernel = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${kernel} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

function kernelOf(boot: string): string | undefined {
  return boot.split(' ')[0];
}

/** By the addresses that makers burn into network cards; those made up by software (the second bit) occur on many computers. */
function machineOf(): string | null {
  const cards = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const burnt = cards.map(({ mac }) => mac).filter((mac) => isBurnt(mac));
  if (burnt.length === 0) return null;
  const all = [hostname(), ...new Set(burnt)].sort().join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

function isBurnt(mac: string): boolean {
  return mac !== '00:00:00:00:00:00' && (Number.parseInt(mac.slice(0, 2), 16) & 2) === 0;
}
