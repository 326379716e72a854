import type { Text } from "@samapne/core";
import { type Mapping, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

const whatBeyond: Text = {
  nb: "Ikke besvart: de fleste radene har flere celler enn det er overskrifter. Svar leave_out når det som står bak den siste overskriften, ikke skal leses. Er verdiene forskjøvet, fordi det står komma både mellom cellene og i tallene, så hent ut fila med semikolon, eller med tallene i anførselstegn",
  nn: "Ikkje svart på: dei fleste radene har fleire celler enn det er overskrifter. Svar leave_out når det som står bak den siste overskrifta, ikkje skal lesast. Er verdiane forskovne, fordi det står komma både mellom cellene og i tala, så hent ut fila med semikolon, eller med tala i hermeteikn",
  en: "Not answered: most rows have more cells than there are headings. Answer leave_out when what stands behind the last heading is not to be read. If values are shifted, because commas stand both between the cells and in the numbers, get the file with semicolons, or with the numbers in quotation marks",
};

/** One sheet is read, or all that are like a pattern. */
export function checkTable({ table }: Mapping): readonly MappingProblem[] {
  if (table?.beyond === unanswered) return [question(["table", "beyond"], whatBeyond)];
  if (table?.sheet === undefined || table.sheets === undefined) return [];
  return [
    problem(
      ["table", "sheets"],
      "Sier to ganger hvilke ark som leses: sheet og sheets. Behold én.",
      "Seier to gonger kva ark som blir lesne: sheet og sheets. Behald éin.",
      "Says twice which sheets are read: sheet and sheets. Keep one.",
    ),
  ];
}
