import { basename, join } from "node:path";
import { annotatedCopy, gzipped, type Input, type Notes, type Report, WriteError } from "@samapne/tabular";
import { requireOther } from "./report-files.ts";
import { UsageError } from "../options/usage-error.ts";
import type { World } from "../world/world.ts";
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
  for (const { path, copy } of plans) {
    requireOther(copy, paths);
    requireSameForm(path, copy);
  }
  const [twice] = plans.filter(({ copy }, index) => plans.findIndex((one) => one.copy === copy) < index);
  if (twice) throw new UsageError(sameName(basename(twice.path)));
  return plans;
}

/** What a file is told to be by its name, as far as copies with notes are made of it. */
function formByName(path: string): string | undefined {
  const [, ending] = /\.(csv|tsv|txt|xlsx|xlsm|zip)(?:\.gz)?$/i.exec(path) ?? [];
  return ending
    ?.toLowerCase()
    .replace(/^(?:tsv|txt)$/, "csv")
    .replace("xlsm", "xlsx");
}

/** A copy is what the file is: a workbook called something.csv could not be opened. */
function requireSameForm(path: string, copy: string): void {
  const [form, given] = [formByName(path), formByName(copy)];
  if (form === undefined || given === undefined || form === given) return;
  throw new UsageError(otherForm(basename(path), form));
}

/** Writes a copy, and tells where it is. False when there can be none; the reason is told. */
export async function writeCopy(
  path: string,
  made: { readonly input: Input; readonly report: Report; readonly notes: Notes },
  world: Pick<World, "warn">,
): Promise<boolean> {
  const { language } = made.notes;
  try {
    const copy = annotatedCopy(made);
    await writeChunks(path, /\.gz$/i.test(path) ? gzipped(copy) : copy);
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

const otherForm = (name: string, form: string) => ({
  nb: `Kopien av ${name} blir av samme slag som fila. Gi den et navn som slutter på .${form}.`,
  nn: `Kopien av ${name} blir av same slag som fila. Gi han eit namn som sluttar på .${form}.`,
  en: `The copy of ${name} is of the same kind as the file. Give it a name that ends with .${form}.`,
});
