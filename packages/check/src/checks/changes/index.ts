import type { CheckGroup } from "../../check.ts";
import { forms } from "./forms.ts";
import { removed } from "./removed.ts";
import { selected } from "./selected.ts";
import { everything, none, offsets, onlyWhenAsked, toldMoment } from "./since.ts";
import { longer, rows } from "./told.ts";
import { pages } from "./turned.ts";

/** What has changed since a moment. */
export const changes: CheckGroup = {
  id: "changes",
  title: { nb: "Endringer", nn: "Endringar", en: "Changes" },
  advice: {
    nb: "Husk når hver rad sist ble endret og hvilke nøkler som er fjernet, eller svar 410 når det ikke er kjent. samapne serve --state gjør det.",
    nn: "Hugs når kvar rad sist vart endra og kva nøklar som er fjerna, eller svar 410 når det ikkje er kjent. samapne serve --state gjer det.",
    en: "Remember when each row last changed and which keys are gone, or answer 410 when that is not known. samapne serve --state does.",
  },
  checks: [
    none,
    toldMoment,
    everything,
    offsets,
    onlyWhenAsked,
    rows,
    removed,
    longer,
    pages,
    selected,
    forms,
  ],
};
