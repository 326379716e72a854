import { main } from "./main.ts";
import type { World } from "./world/world.ts";

/** Runs the command line in a world of our own: what it writes and says is kept, and nobody watches. */
export async function runCommand(argv: readonly string[], world: Partial<World> = {}) {
  let [output, problems] = ["", ""];
  const code = await main(argv, {
    write: (piece) => void (output += typeof piece === "string" ? piece : new TextDecoder().decode(piece)),
    warn: (text) => void (problems += text),
    now: () => "2026-06-01T12:00:00Z",
    environment: {},
    watched: { output: false, problems: false },
    ...world,
  });
  return { code, output, problems };
}
