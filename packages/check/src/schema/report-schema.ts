import { type Schema, schemaParts } from "@samapne/tabular";
import { checkReportSchemaAddress } from "./addresses.ts";
import { checkedDataset, opening, readings, said } from "./facts.ts";

const { count, listOf, object, oneOf, ref, text } = schemaParts;

const looked = count("At how many things the check looked.");
const because = (kind: string, description: string) =>
  object(description, { kind: { const: kind }, reason: ref("text") });

/** The JSON Schema (2020-12) of `samapne check --format json`. Members are only added; a program ignores those it does not know. */
export const checkReportSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: checkReportSchemaAddress,
  title: "Report of samapne check",
  ...object("What a check of a live service or site found.", {
    schema: { const: checkReportSchemaAddress },
    ...opening,
    "form?": oneOf("api", "static"),
    "failure?": object("Why nothing could be checked.", { kind: text(), text: ref("text") }),
    datasets: listOf(checkedDataset({ title: ref("text") })),
    results: listOf(ref("result")),
    readings,
    requests: count("Requests in all."),
  }),
  $defs: {
    text: said,
    result: object("What became of one check, of a dataset or of the service as a whole.", {
      check: text("Stable, such as paging.no_row_lost."),
      level: { enum: [1, 2, 3] },
      "dataset?": text(),
      title: ref("text"),
      advice: ref("text"),
      outcome: {
        oneOf: [
          object("It holds.", { kind: { const: "passed" }, looked }),
          object("It does not hold. The first faults are told, and all are counted.", {
            kind: { const: "failed" },
            looked,
            count: { type: "integer", minimum: 1 },
            faults: {
              ...listOf(object("What is wrong, and where.", { address: text(), text: ref("text") })),
              minItems: 1,
            },
          }),
          because("not_checked", "It could not be known, and why."),
          because("not_offered", "The level asks for it, and it is not offered."),
          because("does_not_apply", "There is no such thing here."),
        ],
      },
    }),
  },
};
