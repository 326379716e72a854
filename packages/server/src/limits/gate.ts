/** Lets so many through at once. Others wait in line; when the line is full, or the wait too long, they are turned away. */
export interface Gate {
  /** Waits for a place. Gives what leaves it again, or undefined when turned away. */
  enter(signal: AbortSignal): Promise<(() => void) | undefined>;
  readonly inside: number;
}

/** How a gate is set. `patience` is in milliseconds. */
export interface GateSetting {
  readonly places: number;
  readonly line: number;
  readonly patience: number;
}

interface Waiting {
  admit(leave: (() => void) | undefined): void;
}

/** Makes a gate. */
export function gate({ places, line, patience }: GateSetting): Gate {
  let inside = 0;
  const waiting = new Set<Waiting>();
  const leaveOnce = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside -= 1;
      const [next] = waiting;
      if (next === undefined) return;
      waiting.delete(next);
      inside += 1;
      next.admit(leaveOnce());
    };
  };
  return {
    get inside() {
      return inside;
    },
    enter: async (signal) => {
      if (signal.aborted) return undefined;
      if (inside < places) {
        inside += 1;
        return leaveOnce();
      }
      if (waiting.size >= line) return undefined;
      return new Promise((resolve) => {
        const one: Waiting = {
          admit: (leave) => {
            clearTimeout(timer);
            signal.removeEventListener("abort", giveUp);
            resolve(leave);
          },
        };
        const giveUp = () => {
          waiting.delete(one);
          one.admit(undefined);
        };
        const timer = setTimeout(giveUp, patience);
        signal.addEventListener("abort", giveUp);
        waiting.add(one);
      });
    },
  };
}
