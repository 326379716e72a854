import { hasPosition } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { reasons } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";

/** A box that is none: turned upside down, outside the globe, or with a side too few or too many. */
const none = [
  "14,68,15,67",
  "14,67,15,90.5",
  "14,-90.5,15,68",
  "-180.5,67,15,68",
  "14,67,181,68",
  "14,67,15",
  "14,67,0,15,68,9",
];

/** An empty page for a box that cannot be tells nobody that two numbers have changed places. */
export const impossibleBox: DatasetCheck = {
  id: "refusals.box",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "En ramme som ikke finnes, gir 400: sør over nord, grader utenfor kloden, for få eller for mange sider",
    nn: "Ei ramme som ikkje finst, gir 400: sør over nord, grader utanfor kloden, for få eller for mange sider",
    en: "A box that cannot be gives 400: south above north, degrees outside the globe, too few or too many sides",
  },
  run: async ({ dataset, list, all }, note) => {
    if (!hasPosition(dataset)) return note.without(reasons.noSuchField);
    for (const box of none) expectStatus(await list([["bbox", box]]), 400, note);
    expectStatus(await all([["bbox", none[0] as string]], { mayCut: true }), 400, note);
  },
};
