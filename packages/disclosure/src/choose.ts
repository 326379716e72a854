import { type CellTable, findingsOf } from "@samapne/core/disclosure";
import type { FullRelease } from "./full-release.ts";
import { hiddenFigures } from "./hidden-figures.ts";
import { nearWorlds } from "./near-worlds.ts";
import { oneMore } from "./one-more.ts";
import { optimise } from "./optimise.ts";
import { type Pattern, published } from "./pattern.ts";
import { problemsOf, quick, thoroughFor } from "./problems.ts";
import { repair } from "./repair.ts";
import type { Solver } from "./solver.ts";
import { trim } from "./trim.ts";

/**
 * Chooses the rows to withhold: the small rows and what the release before withheld; what costs least of all that must
 * be withheld with them; whatever an attack can still tell; then what turned out not to be needed is shown again. At
 * last all is attacked with everything a reader can think of. When attacks still succeed after all that, nothing is
 * shown that is not out already.
 */
export function choosePattern(full: FullRelease, solver: Solver): Pattern {
  const { release } = full;
  const chosen = chosenQuickly(full, solver);
  const safe = chosen && chosenAtLast(release, chosen, solver);
  if (safe) return safe;
  const nothingNew = [...release.cells.keys()].filter(
    (key) => release.before?.cells.get(key)?.state !== "shown",
  );
  const last: Pattern = { rows: new Set(nothingNew), fields: new Map() };
  return release.before && chosen && isPublishable(release, chosen) ? chosen : last;
}

/** True when the gate lets it through, which asks for less than is aimed at here. */
function isPublishable(release: CellTable, pattern: Pattern): boolean {
  return findingsOf(published(release, pattern)).next().done === true;
}

function chosenQuickly(full: FullRelease, solver: Solver): Pattern | undefined {
  const { release } = full;
  const forced = forcedIn(full);
  const hidden = hiddenFigures(release, quick.depth);
  const near = nearWorlds(hidden, solver);
  try {
    const pattern = optimise({ release, forced, hidden, near, solver });
    const unsolved = repair({ release, pattern, hidden, near, attacked: quick });
    if (unsolved.length === 0) return trim(release, pattern, forced.rows, { hidden, attacked: quick });
    return release.before ? pattern : undefined;
  } finally {
    near.dispose();
  }
}

/** Attacks with everything, and withholds what that still tells: mostly nothing. Undefined when that does not help. */
function chosenAtLast(release: CellTable, chosen: Pattern, solver: Solver): Pattern | undefined {
  const attacked = thoroughFor(release);
  if (problemsOf(published(release, chosen), attacked).next().done) return chosen;
  const hidden = hiddenFigures(release, attacked.depth);
  const more = oneMore(release, chosen, hidden);
  if (more) return more;
  const pattern: Pattern = { rows: new Set(chosen.rows), fields: new Map(chosen.fields) };
  const near = nearWorlds(hidden, solver);
  try {
    const unsolved = repair({ release, pattern, hidden, near, attacked });
    return unsolved.length === 0 ? trim(release, pattern, chosen.rows, { hidden, attacked }) : undefined;
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
