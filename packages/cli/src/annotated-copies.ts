import { basename, join } from "node:path";
import { annotatedCopy, type Input, type Notes, type Report, WriteError } from "@samapne/tabular";
import { requireOther } from "./report-files.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";
import { writeChunks } from "./write-file.ts";

/** A file and where its copy with notes goes. */
export interface CopyPlan {
  readonly path: string;
  readonly copy: string;
}

/** What `--annotate` asks for: a file for the copy of one file, a folder for the copies of several. */
export function copyPlans(given: unknown, inputs: readonly string[]): readonly CopyPlan[] {
  if (typeof given !== "string") return [];
  const paths = [...new Set(inputs)];
  const [only] = paths;
  const plans =
    paths.length === 1 && only !== undefined
      ? [{ path: only, copy: given }]
      : paths.map((path) => ({ path, copy: join(given, basename(path)) }));
  for (const { copy } of plans) requireOther(copy, paths);
  const [twice] = plans.filter(({ copy }, index) => plans.findIndex((one) => one.copy === copy) < index);
  if (twice) throw new UsageError(sameName(basename(twice.path)));
  return plans;
}

/** Writes a copy, and tells where it is. False when there can be none; the reason is told. */
export async function writeCopy(
  path: string,
  made: { readonly input: Input; readonly report: Report; readonly notes: Notes },
  world: Pick<World, "warn">,
): Promise<boolean> {
  const { language } = made.notes;
  try {
    await writeChunks(path, annotatedCopy(made));
    world.warn(`${written[language]} ${path}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    world.warn(`${made.input.name}: ${error.text[language]}\n`);
    return false;
  }
}

const written = {
  nb: "Kopien med merknader står i",
  nn: "Kopien med merknader står i",
  en: "The copy with notes is in",
};

const sameName = (name: string) => ({
  nb: `To av filene heter ${name}. Kopiene av dem ville fått samme navn; gi dem hver for seg.`,
  nn: `To av filene heiter ${name}. Kopiane av dei ville fått same namn; gi dei kvar for seg.`,
  en: `Two of the files are called ${name}. Their copies would have the same name; give them one at a time.`,
});
