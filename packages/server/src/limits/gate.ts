/**
 * Lets so many through at once. Others wait in line; when the line is full, or the wait too long, they are turned away.
 * No client has more than a share of the places and of the line, and of those who wait the next is one of those who have
 * fewest places.
 */
export interface Gate {
  /** Waits for a place. Gives what leaves it again, or undefined when turned away. */
  enter(signal: AbortSignal, client?: string): Promise<(() => void) | undefined>;
  readonly inside: number;
}

/** How a gate is set. `patience` is in milliseconds; `share` is from 0 to 1, and all when left out. */
export interface GateSetting {
  readonly places: number;
  readonly line: number;
  readonly patience: number;
  readonly share?: number;
}

interface Waiting {
  readonly client: string;
  admit(leave: (() => void) | undefined): void;
}

/** Makes a gate. */
export function gate({ places, line, patience, share = 1 }: GateSetting): Gate {
  const inside = tally();
  const inLine = tally();
  const waiting = new Set<Waiting>();
  const mayEnter = (client: string) => inside.all() < places && inside.of(client) < partOf(places, share);
  const leaveOnce = (client: string) => {
    inside.add(client, 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside.add(client, -1);
      const [next] = [...waiting]
        .filter((one) => mayEnter(one.client))
        .toSorted((a, b) => inside.of(a.client) - inside.of(b.client));
      if (next === undefined) return;
      waiting.delete(next);
      next.admit(leaveOnce(next.client));
    };
  };
  return {
    get inside() {
      return inside.all();
    },
    enter: async (signal, client = "") => {
      if (signal.aborted) return undefined;
      if (mayEnter(client)) return leaveOnce(client);
      if (waiting.size >= line || inLine.of(client) >= partOf(line, share)) return undefined;
      return new Promise((resolve) => {
        const one: Waiting = {
          client,
          admit: (leave) => {
            clearTimeout(timer);
            signal.removeEventListener("abort", giveUp);
            inLine.add(client, -1);
            resolve(leave);
          },
        };
        const giveUp = () => {
          waiting.delete(one);
          one.admit(undefined);
        };
        const timer = setTimeout(giveUp, patience);
        signal.addEventListener("abort", giveUp);
        inLine.add(client, 1);
        waiting.add(one);
      });
    },
  };
}

/** What one client may have of so many: one at least. */
function partOf(all: number, share: number): number {
  return Math.max(1, Math.floor(all * share));
}

/** How many there are of each client, and of all; clients with none are forgotten. */
function tally() {
  const counts = new Map<string, number>();
  let sum = 0;
  return {
    all: () => sum,
    of: (client: string) => counts.get(client) ?? 0,
    add: (client: string, more: number) => {
      sum += more;
      const count = (counts.get(client) ?? 0) + more;
      if (count === 0) counts.delete(client);
      else counts.set(client, count);
    },
  };
}
