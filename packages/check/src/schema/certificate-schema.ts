import { type Schema, schemaParts } from "@samapne/tabular";
import { certificateSchemaAddress } from "./addresses.ts";
import { checkedDataset, opening, outcomeKinds, readings, sha256 } from "./facts.ts";

const { listOf, object, oneOf, text } = schemaParts;

/** The JSON Schema (2020-12) of `samapne check --certify`. */
export const certificateSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: certificateSchemaAddress,
  title: "Certificate of samapne check",
  ...object(
    "What a check found, short enough to keep and to pass on. Whoever doubts it runs the check again.",
    {
      certificate: { const: "samapne-check/1" },
      ...opening,
      datasets: listOf(checkedDataset()),
      readings,
      results: listOf(
        object("What became of one check.", {
          check: text(),
          "dataset?": text(),
          outcome: oneOf(...outcomeKinds),
        }),
      ),
      report: { ...sha256, description: "Of the whole report as JSON without blanks." },
      digest: { ...sha256, description: "Of this certificate as JSON without blanks and this member." },
    },
  ),
};
