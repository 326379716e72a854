import { stat } from "node:fs/promises";

/** Milliseconds between two looks. Files on shared disks tell nobody when they change, so they are looked at. */
const every = 2000;

/**
 * Calls back when files have changed and have then been left alone for one look, so that a file still being copied is
 * not read. Gives what ends it, and a way to be called back at once.
 */
export function watchFiles(paths: readonly string[], changed: () => void) {
  let taken: string | undefined;
  let seen: string | undefined;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const now = (await Promise.all(paths.map(signatureOf))).join("\n");
    taken ??= now;
    if (now !== taken && now === seen) {
      taken = now;
      changed();
    }
    seen = now;
    if (!ended) timer = setTimeout(() => void look(), every);
  };
  void look();
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** Size and time of change; a file that is away for a moment has none. */
async function signatureOf(path: string): Promise<string> {
  return stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => "",
  );
}
