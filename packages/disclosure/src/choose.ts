import type { FullRelease } from "./full-release.ts";
import { hiddenFigures } from "./hidden-figures.ts";
import { nearWorlds } from "./near-worlds.ts";
import { optimise } from "./optimise.ts";
import type { Pattern } from "./pattern.ts";
import { repair } from "./repair.ts";
import type { Solver } from "./solver.ts";
import { trim } from "./trim.ts";

/**
 * Chooses what to withhold: the small rows and what the release before withheld; what costs least of all that must
 * be withheld with them; whatever an attack can still tell; and at last what turned out not to be needed is shown again.
 * When attacks still succeed after all that, nothing of the table is shown.
 */
export function choosePattern(full: FullRelease, solver: Solver): Pattern {
  const { release } = full;
  const forced = forcedIn(full);
  const hidden = hiddenFigures(release);
  const near = nearWorlds(hidden, solver);
  try {
    const pattern = optimise({ release, forced, hidden, near, solver });
    const unsolved = repair({ release, pattern, hidden, near });
    if (unsolved.length === 0) return trim(release, pattern, forced, hidden);
    return release.before ? pattern : { rows: new Set(release.cells.keys()), fields: new Map() };
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
