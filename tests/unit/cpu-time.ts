/** Milliseconds of processor that something takes in this thread: a busy machine makes it wait, not work more. */
export function cpuMs(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
