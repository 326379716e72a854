import { stat } from "node:fs/promises";

/** Milliseconds between two looks. Files on shared disks tell nobody when they change, so they are looked at. */
const every = 2000;

/**
 * Calls back when files are others than those that were `taken` and have then been left alone for one look, so that a
 * file still being copied is not read. Gives what ends it.
 */
export function watchFiles(paths: readonly string[], taken: string, changed: () => void) {
  let known = taken;
  let seen: string | undefined;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const now = await signatureOf(paths);
    if (now !== known && now === seen) {
      known = now;
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

/** What tells whether files are others than before: size and time of change. One that is away for a moment has none. */
export async function signatureOf(paths: readonly string[]): Promise<string> {
  const each = paths.map((path) =>
    stat(path).then(
      ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
      () => "",
    ),
  );
  return (await Promise.all(each)).join("\n");
}
