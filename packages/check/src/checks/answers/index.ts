import type { CheckGroup } from "../../check.ts";
import { accept, mediaTypes, utf8 } from "./forms.ts";
import { headersAlways, links, specification, version } from "./headers.ts";
import { one, oneAsFeature } from "./one.ts";
import { page } from "./page.ts";

/** A page of rows: its shape, its form and its headers. */
export const answers: CheckGroup = {
  id: "answers",
  title: { nb: "Svarene", nn: "Svara", en: "The answers" },
  advice: {
    nb: "Svar med de feltene, typene og hodefeltene som står i API-beskrivelsen til datasettet (samapne emit <datasett> --artifact openapi).",
    nn: "Svar med dei felta, typane og hovudfelta som står i API-skildringa til datasettet (samapne emit <datasett> --artifact openapi).",
    en: "Answer with the members, types and headers that stand in the dataset's API description (samapne emit <dataset> --artifact openapi).",
  },
  checks: [page, specification, mediaTypes, accept, utf8, headersAlways, version, links, one, oneAsFeature],
};
