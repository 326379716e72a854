/**
 * What Node is to `--import` so that a program gets a signal shortly after it has opened a file, in the middle of its
 * work: from a thread of its own, as a program that computes answers nobody, and by no clock of the test, as nobody
 * knows how quick the machine is.
 */
export function signalOnceOpen(file: string, signal: "SIGINT" | "SIGTERM"): string {
  const kill = `setTimeout(() => process.kill(process.pid, ${JSON.stringify(signal)}), 150)`;
  const module = `
    import fs from "node:fs";
    import promises from "node:fs/promises";
    import { syncBuiltinESMExports } from "node:module";
    import { Worker } from "node:worker_threads";
    let isMet = false;
    const watched = (open) => (path, ...rest) => {
      if (!isMet && String(path).endsWith(${JSON.stringify(file)})) {
        isMet = true;
        new Worker(${JSON.stringify(kill)}, { eval: true }).unref();
      }
      return open(path, ...rest);
    };
    fs.openSync = watched(fs.openSync);
    promises.open = watched(promises.open);
    syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(module)}`;
}
