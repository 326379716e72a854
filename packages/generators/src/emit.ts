import type { Dataset } from "@samapne/core";
import type { Artefact, Context } from "./generator.ts";
import { generators } from "./generators.ts";

/** Which generators to run, by id (all when left out), and the samples that examples are made of. */
export interface EmitOptions extends Context {
  readonly only?: readonly string[] | undefined;
}

/** Prints the artefacts of a dataset, in the order of `generators`. What has nothing to print is left out. */
export async function emit(
  dataset: Dataset,
  { only, ...context }: EmitOptions = {},
): Promise<readonly Artefact[]> {
  const chosen = generators.filter(({ id }) => only === undefined || only.includes(id));
  const printed = await Promise.all(
    chosen.map(async ({ path, mediaType, print }) => ({
      path,
      mediaType,
      content: await print(dataset, context),
    })),
  );
  return printed.filter((artefact): artefact is Artefact => artefact.content !== undefined);
}
