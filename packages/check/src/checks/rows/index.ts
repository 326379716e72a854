import type { CheckGroup } from "../../check.ts";
import { keys, readable, references, specification } from "./judged.ts";
import { instants, members, numbers, sameInJson, types } from "./values.ts";

/** The rows themselves: judged as a file is, and the same in JSON as in CSV. */
export const rows: CheckGroup = {
  id: "rows",
  title: { nb: "Radene", nn: "Radene", en: "The rows" },
  advice: {
    nb: "Last ned CSV-fila og kjør samapne validate på den: der står hver feil med rad, kolonne og hva som må gjøres. JSON må lages av de samme radene.",
    nn: "Last ned CSV-fila og køyr samapne validate på ho: der står kvar feil med rad, kolonne og kva som må gjerast. JSON må lagast av dei same radene.",
    en: "Download the CSV file and run samapne validate on it: it tells every fault with row, column and what to do. JSON must be made from the same rows.",
  },
  checks: [readable, specification, keys, references, sameInJson, members, types, numbers, instants],
};
