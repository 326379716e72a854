import { readFile } from "node:fs/promises";
import type { Dataset, Language, Text } from "@samapne/core";
import { checkMapping, type Mapping, type PlacedProblem, readMappingText } from "@samapne/mapping";
import { findDataset } from "../../datasets/registry.ts";
import { UsageError } from "../../options/usage-error.ts";

/** A mapping that files can be converted with, and its dataset. */
export interface OpenedMapping {
  readonly mapping: Mapping;
  readonly dataset: Dataset;
}

/** Reads a mapping and holds it against its dataset. Throws `UsageError` with every line that is wrong or not answered. */
export async function openMapping(path: string): Promise<OpenedMapping> {
  const read = await readMappingText(await textOf(path));
  if ("problems" in read) throw notUsable(path, read.problems);
  const dataset = await findDataset(read.mapping.dataset);
  const problems = checkMapping(read.mapping, dataset).map((problem) => {
    const line = read.lineOf(problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
  if (problems.length > 0) throw notUsable(path, problems);
  return { mapping: read.mapping, dataset };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError({
      nb: `Kan ikke lese tilordningen ${path} (${code}).`,
      nn: `Kan ikkje lese tilordninga ${path} (${code}).`,
      en: `Cannot read the mapping ${path} (${code}).`,
    });
  }
}

const start: Text = {
  nb: "Tilordningen kan ikke brukes ennå:",
  nn: "Tilordninga kan ikkje brukast enno:",
  en: "The mapping cannot be used yet:",
};
const lineWord: Text = { nb: "linje", nn: "linje", en: "line" };

function notUsable(path: string, problems: readonly PlacedProblem[]): UsageError {
  const lines = (language: Language) => problems.map((problem) => problemLine(problem, language));
  const text = (language: Language) => [`${path}: ${start[language]}`, ...lines(language)].join("\n");
  return new UsageError({ nb: text("nb"), nn: text("nn"), en: text("en") });
}

/** A problem on one line, with where it stands. */
function problemLine({ line, path, text }: PlacedProblem, language: Language): string {
  const place = [line === undefined ? "" : `${lineWord[language]} ${line}`, path.join(".")]
    .filter(Boolean)
    .join(", ");
  return `  ${place === "" ? "" : `${place}: `}${text[language]}`;
}
