import type { CheckGroup } from "../../check.ts";
import { judged } from "../rows/judged.ts";
import { byFilter, bySort, everyForm, sensitive } from "./forms.ts";

/** Nothing that is withheld can be had in another way. */
export const disclosure: CheckGroup = {
  id: "disclosure",
  title: { nb: "Skjerming av personer", nn: "Skjerming av personar", en: "Protection of persons" },
  advice: {
    nb: "Ta dataene ned til dette er rettet. Skjerm tabellen med samapne protect, og last bare den skjermede tabellen inn i tjenesten – aldri den fulle, med filtre foran.",
    nn: "Ta dataa ned til dette er retta. Skjerm tabellen med samapne protect, og last berre den skjerma tabellen inn i tenesta – aldri den fulle, med filter framfor.",
    en: "Take the data down until this is put right. Protect the table with samapne protect, and load only the protected table into the service – never the full one behind filters.",
  },
  checks: [
    judged("disclosure.gate", "disclosure", {
      nb: "Små tall om personer er skjermet, og kan ikke regnes ut",
      nn: "Små tal om personar er skjerma, og kan ikkje reknast ut",
      en: "Small counts of persons are withheld, and cannot be worked out",
    }),
    judged("disclosure.personal_data", "personal_data", {
      nb: "Det er ingen personopplysninger i radene",
      nn: "Det er ingen personopplysningar i radene",
      en: "There are no personal data in the rows",
    }),
    everyForm,
    byFilter,
    bySort,
    sensitive,
  ],
};
