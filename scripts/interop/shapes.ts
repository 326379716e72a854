// The shapes of DCAT-AP-NO. They are not ours and are not kept here: a folder is given, or they are fetched once.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const github = "https://raw.githubusercontent.com/Informasjonsforvaltning";

/** The shapes Digdir publishes (CC BY 4.0), and those the quality service of data.norge.no runs (Apache-2.0). */
const published: Readonly<Record<string, string>> = {
  "DCAT-AP-NO-shacl_shapes_2.00.ttl": `${github}/dcat-ap-no/599eb030cabf3f9166497e562ad15d3bee51f71a/shacl/DCAT-AP-NO-shacl_shapes_2.00.ttl`,
  "fdk-mqa_dcat-ap-no_shacl-shapes-2.0.0.ttl": `${github}/fdk-mqa-dcat-validator/47a40c6f47b095b93d4eee284271f715d88a6395/src/main/resources/dcat-ap-no_shacl-shapes-2.0.0.ttl`,
};

/** The files of shapes in a folder. */
export function shapesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /shapes.*\.ttl$/i.test(name))
    .map((name) => join(folder, name));
}

/** Fetches the published shapes into a folder, unless they are there; false when the network does not let us. */
export async function fetchShapes(folder: string): Promise<boolean> {
  if (shapesIn(folder).length >= Object.keys(published).length) return true;
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, address] of Object.entries(published)) {
      const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
      if (!answer.ok) return false;
      writeFileSync(join(folder, name), await answer.text());
    }
    return true;
  } catch {
    return false;
  }
}
