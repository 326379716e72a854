import type { Text } from "@samapne/core";

const reasons: readonly (readonly [codes: readonly string[], why: Text])[] = [
  [
    [
      "previous.fewer_rows",
      "previous.jump",
      "previous.rows_gone",
      "previous.unit",
      "suppression.correction",
      "suppression.released",
    ],
    {
      nb: "Her er det ingen fil å prøve: meldingen kommer bare når fila sammenlignes med forrige leveranse (--previous).",
      nn: "Her er det inga fil å prøve: meldinga kjem berre når fila blir samanlikna med førre leveranse (--previous).",
      en: "There is no file to try here: the message comes only when the file is compared with the previous delivery (--previous).",
    },
  ],
  [
    [
      "cell.became_date",
      "cell.date_serial",
      "cell.digits_lost",
      "cell.percent_format",
      "cell.uncalculated",
      "file.beside_table",
      "file.hidden_rows",
      "file.hidden_sheet",
      "file.merged_cells",
    ],
    {
      nb: "Her er det ingen fil å prøve: meldingen gjelder regneark (Excel, ODS), og filene som vises her, er tekst.",
      nn: "Her er det inga fil å prøve: meldinga gjeld rekneark (Excel, ODS), og filene som er viste her, er tekst.",
      en: "There is no file to try here: the message is about workbooks (Excel, ODS), and the files shown here are text.",
    },
  ],
  [
    ["reference.contradicted", "reference.misspelt", "reference.swapped"],
    {
      nb: "Her er det ingen fil å prøve: det trengs to filer, den som viser til noe, og den det vises til.",
      nn: "Her er det inga fil å prøve: det trengst to filer, den som viser til noko, og den det blir vist til.",
      en: "There is no file to try here: two files are needed, the one that refers and the one referred to.",
    },
  ],
  [
    [
      "suppression.comparison",
      "suppression.count_missing",
      "suppression.figures_shown",
      "suppression.small_count",
    ],
    {
      nb: "Her er det ingen fil å prøve: i datasettene her sier en av reglene det samme først. Meldingen kommer i egne spesifikasjoner uten en slik regel.",
      nn: "Her er det inga fil å prøve: i datasetta her seier ein av reglane det same først. Meldinga kjem i eigne spesifikasjonar utan ein slik regel.",
      en: "There is no file to try here: in the datasets of the registry one of the rules says the same first. The message comes in declarations of your own that have no such rule.",
    },
  ],
  [
    [
      "check.crossing",
      "check.moved",
      "suppression.contradiction",
      "suppression.too_large",
      "suppression.too_narrow",
    ],
    {
      nb: "Her er det ingen fil å prøve: meldingen gjelder hvordan mange rader henger sammen, og en fil som viser det, er for stor til å lese.",
      nn: "Her er det inga fil å prøve: meldinga gjeld korleis mange rader heng saman, og ei fil som viser det, er for stor til å lese.",
      en: "There is no file to try here: the message is about how many rows hang together, and a file that shows it is too large to read.",
    },
  ],
  [
    ["date.too_early", "date.too_late"],
    {
      nb: "Her er det ingen fil å prøve: ingen felt i datasettene her har en slik grense. Meldingen kommer i egne spesifikasjoner som har det.",
      nn: "Her er det inga fil å prøve: ingen felt i datasetta her har ei slik grense. Meldinga kjem i eigne spesifikasjonar som har det.",
      en: "There is no file to try here: no field of the datasets here has such a limit. The message comes in declarations of your own that have one.",
    },
  ],
  [
    ["text.not_trimmed"],
    {
      nb: "Her er det ingen fil å prøve: meldingen kommer når et program sender rader til validatoren. I filer heter det samme cell.blanks_around.",
      nn: "Her er det inga fil å prøve: meldinga kjem når eit program sender rader til validatoren. I filer heiter det same cell.blanks_around.",
      en: "There is no file to try here: the message comes when a program hands rows to the validator. In files the same is called cell.blanks_around.",
    },
  ],
];

/** Why no small file shows a message, by its code; each code has an example or stands here, never both. */
export const whyNoExample: ReadonlyMap<string, Text> = new Map(
  reasons.flatMap(([codes, why]) => codes.map((code) => [code, why] as const)),
);
