import { eachLanguage, type Text } from "@samapne/core";
import { isPersonalData } from "@samapne/tabular";
import type { DatasetCheck } from "../../check.ts";
import type { Whole } from "../../evidence/table.ts";
import { reasons } from "../../words/phrases.ts";

const everywhere = { about: "dataset", level: 1, forms: ["api", "static"] } as const;

type Cause = NonNullable<Whole["all"]>["causes"][number];
type Part = "keys" | "references" | "disclosure" | "personal_data" | "specification";

/** The part of the verdict a cause belongs to. */
function partOf(cause: Cause): Part {
  const { kind } = cause;
  if (isPersonalData(cause)) return "personal_data";
  if (kind.startsWith("key.")) return "keys";
  if (kind.startsWith("reference.")) return "references";
  return kind.startsWith("suppression.") ? "disclosure" : "specification";
}

/** What a cause says; of disclosure and personal data only its title, never a case. */
function causeText(cause: Cause, rowCount: number): Text {
  return eachLanguage((language) => {
    const { title, message, count, code } = cause;
    const isQuiet = ["disclosure", "personal_data"].includes(partOf(cause));
    const said = isQuiet ? title[language] : `${title[language]}: ${message[language]}`;
    return `${said} (${code}, ${count}/${rowCount})`;
  });
}

/** A check that the validator found nothing of one part. */
export function judged(id: string, part: Part, title: Text): DatasetCheck {
  return {
    ...everywhere,
    id,
    title,
    run: async ({ whole }, note) => {
      const { all, exchange } = await whole();
      if (all === undefined) return note.cannot(reasons.tooLarge);
      for (const cause of all.causes)
        if (cause.severity === "error" && partOf(cause) === part)
          note.fault(exchange, causeText(cause, all.rows));
      note.saw(all.rows);
    },
  };
}

/** There is something to judge. */
export const readable: DatasetCheck = {
  ...everywhere,
  id: "rows.readable",
  title: { nb: "Radene kan leses", nn: "Radene kan lesast", en: "The rows can be read" },
  run: async (table, note) => {
    const { rows, exchange } = await table.whole();
    if (rows.length === 0) note.cannot(reasons.noRows);
    note.saw(exchange.bytes.length);
  },
};

/** Fields, rules and checks of the dataset. */
export const specification: DatasetCheck = judged("rows.specification", "specification", {
  nb: "Radene følger spesifikasjonen",
  nn: "Radene følgjer spesifikasjonen",
  en: "The rows follow the specification",
});

/** No key twice. */
export const keys: DatasetCheck = judged("rows.keys", "keys", {
  nb: "Hver rad har sin egen nøkkel",
  nn: "Kvar rad har sin eigen nøkkel",
  en: "Each row has a key of its own",
});

/** What rows refer to exists, where the other dataset is published at the same place. */
export const references: DatasetCheck = judged("rows.references", "references", {
  nb: "Det radene viser til, finnes",
  nn: "Det radene viser til, finst",
  en: "What the rows refer to exists",
});
