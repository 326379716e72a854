import type { FieldReading, RowsEach } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { type Path, problem } from "./said.ts";

/** A value comes from one place, and from a heading or a cell only where rows are made of these. */
export function checkSource<Source extends keyof FieldReading>(
  reading: Readonly<Partial<Record<Source, unknown>>>,
  sources: readonly Source[],
  each: RowsEach,
  path: Path,
): MappingProblem | undefined {
  const used = sources.filter((source) => reading[source] !== undefined);
  const [only] = used;
  if (only === undefined || used.length > 1) return oneSource(path, used, sources);
  const ofCells = only === "cell" || only === "cell_after";
  const isWide = each === "cell" || (!ofCells && each === "column");
  return (ofCells || only === "heading") && !isWide ? onlyWide(path, only) : undefined;
}

function oneSource(path: Path, used: readonly string[], sources: readonly string[]): MappingProblem {
  const all = sources.join(", ");
  return problem(
    path,
    used.length === 0
      ? `Sier ikke hvor verdien kommer fra: en av ${all}.`
      : `Sier to ganger hvor verdien kommer fra: ${used.join(" og ")}. Behold én.`,
    used.length === 0
      ? `Seier ikkje kvar verdien kjem frå: ein av ${all}.`
      : `Seier to gonger kvar verdien kjem frå: ${used.join(" og ")}. Behald éin.`,
    used.length === 0
      ? `Does not say where the value comes from: one of ${all}.`
      : `Says twice where the value comes from: ${used.join(" and ")}. Keep one.`,
  );
}

function onlyWide(path: Path, source: string): MappingProblem {
  return problem(
    path,
    `«${source}» gjelder bare når rader lages av celler eller kolonnar (rows.each).`,
    `«${source}» gjeld berre når rader blir laga av celler eller kolonnar (rows.each).`,
    `«${source}» only holds when rows are made of cells or columns (rows.each).`,
  );
}
