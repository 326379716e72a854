import type { CheckGroup } from "../../check.ts";
import { csvPages } from "./csv.ts";
import { otherForms } from "./forms.ts";
import { selected } from "./selected.ts";
import { linkHeader, next, oneVersion } from "./links.ts";
import { limit, noRowLost, noRowTwice, order } from "./rows.ts";

/** All pages together are all rows, each once. */
export const paging: CheckGroup = {
  id: "paging",
  title: { nb: "Sidene", nn: "Sidene", en: "The pages" },
  advice: {
    nb: "La hver side begynne etter den siste raden på siden før, i rekkefølgen til nøkkelen, og lag neste-lenken av den. Offset mister og dobler rader når data endres.",
    nn: "Lat kvar side byrje etter den siste rada på sida før, i rekkjefølgja til nøkkelen, og lag neste-lenkja av ho. Offset mistar og doblar rader når data blir endra.",
    en: "Let each page begin after the last row of the page before, in the order of the key, and make the next link of that. Offsets lose and double rows when data change.",
  },
  checks: [limit, noRowLost, noRowTwice, order, next, oneVersion, linkHeader, selected, csvPages, otherForms],
};
