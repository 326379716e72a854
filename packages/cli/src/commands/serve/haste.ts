import type { World } from "../../world/world.ts";

/** How long what has begun may still take once the program is asked to stop. */
export interface Haste {
  /** Aborts when that is over. */
  readonly signal: AbortSignal;
  /** From now on time runs. Who asks once more to stop ends it at once, and a third time ends the program as it is. */
  begin(): void;
  /** Nothing is waited for any more. */
  end(): void;
}

/** Haste that comes so many milliseconds after `begin`. */
export function hasteAfter(milliseconds: number, world: Pick<World, "onSignal">): Haste {
  const late = new AbortController();
  let end = () => {};
  return {
    signal: late.signal,
    begin: () => {
      const over = () => {
        end();
        late.abort();
      };
      const timer = setTimeout(over, milliseconds);
      const deaf = world.onSignal?.("stop", over);
      end = () => {
        clearTimeout(timer);
        deaf?.();
      };
    },
    end: () => end(),
  };
}
