import type { Dataset, Samples } from "@samapne/core";
import { everyKind, everyKindOddRows, everyKindSamples } from "../../packages/generators/test/every-kind.ts";
import { odd, oddSamples } from "../../packages/generators/test/odd.ts";
import { registry } from "../../scripts/specs/registry.ts";

/** The datasets of the registry. */
export const datasets: readonly Dataset[] = registry.map(({ dataset }) => dataset);

const oddOnes = everyKindOddRows.map((row, place) => ({ name: `odd row ${place}`, row, expect: [] }));

/** What is refereed: every dataset of the registry, and two that have what no real one has. */
export const subjects: readonly { readonly dataset: Dataset; readonly samples?: Samples | undefined }[] = [
  ...registry,
  {
    dataset: everyKind,
    samples: { ...everyKindSamples, invalid: [...everyKindSamples.invalid, ...oddOnes] },
  },
  { dataset: odd, samples: oddSamples },
];

/** What is refereed as tables; those that are no real one have samples no column holds, so theirs are made. */
export const tableSubjects: typeof subjects = [...registry, { dataset: everyKind }];
