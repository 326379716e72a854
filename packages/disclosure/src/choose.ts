import type { FullRelease } from "./full-release.ts";
import { hiddenFigures } from "./hidden-figures.ts";
import { nearWorlds } from "./near-worlds.ts";
import { optimise } from "./optimise.ts";
import type { Pattern } from "./pattern.ts";
import type { Problem } from "./problems.ts";
import { repair } from "./repair.ts";
import type { Solver } from "./solver.ts";
import { trim } from "./trim.ts";

/** A pattern, and what it could not solve. */
export interface Chosen {
  readonly pattern: Pattern;
  readonly unsolved: readonly Problem[];
}

/**
 * Chooses what to withhold: the small rows and what the release before withheld; what costs least of all that must
 * be withheld with them; whatever an attack can still tell; and at last what turned out not to be needed is shown again.
 */
export function choosePattern(full: FullRelease, solver: Solver): Chosen {
  const { release } = full;
  const forced = forcedIn(full);
  const hidden = hiddenFigures(release);
  const near = nearWorlds(hidden, solver);
  try {
    const pattern = optimise({ release, forced, hidden, near, solver });
    const unsolved = repair({ release, pattern, hidden, near });
    return { pattern: unsolved.length > 0 ? pattern : trim(release, pattern, forced, hidden), unsolved };
  } finally {
    near.dispose();
  }
}

function forcedIn({ release, small, smallAlone }: FullRelease): Pattern {
  const rows = new Set(small);
  for (const [key, cell] of release.cells)
    if (cell.state === "shown" && release.before?.cells.get(key)?.state === "withheld") rows.add(key);
  return { rows, fields: new Map([...smallAlone].map(([key, names]) => [key, new Set(names)])) };
}
