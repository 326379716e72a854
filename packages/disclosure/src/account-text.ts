import { type AnyRow, type Dataset, fill, type Language, suppressionOf, type Text } from "@samapne/core";
import type { Protected } from "./protect.ts";

/** What was done to a table, and what was lost, in words; no sentence tells more than the rows to be published do. */
export function accountText(
  { rows, tooFine, standing }: Protected,
  dataset: Dataset,
  language: Language,
): readonly string[] {
  return [
    ...lossText(dataset, rows, language),
    ...(tooFine > 0 ? [fill(words.tooFine[language], { rows: tooFine }, language)] : []),
    ...(standing > 0 ? [fill(words.standing[language], { rows: standing }, language)] : []),
    words.held[language],
  ];
}

/**
 * What was lost, in words. It is counted in the rows to be published, so that it tells no more than they do: not which
 * rows were too small themselves, and not how many.
 */
function lossText(dataset: Dataset, rows: readonly AnyRow[], language: Language): readonly string[] {
  const check = suppressionOf(dataset);
  if (!check) return [];
  const isWithheld = (row: AnyRow) => row[check.status.field] === check.status.withheld;
  const share = (of: readonly AnyRow[]) => {
    const withheld = of.filter(isWithheld).length;
    return { withheld, rows: of.length, percent: percent(withheld, of.length, language) };
  };
  const byDimension = check.dimensions.flatMap(({ field, total }) => {
    const broken = rows.filter((row) => total !== undefined && row[field] !== total);
    if (broken.length === 0) return [];
    const label = dataset.fields[field]?.label[language] ?? field;
    return [fill(words.byDimension[language], { label, ...share(broken) }, language)];
  });
  return [fill(words.loss[language], share(rows), language), ...byDimension];
}

function percent(part: number, of: number, language: Language): string {
  const number = of === 0 ? 0 : (100 * part) / of;
  return number.toLocaleString(language === "en" ? "en" : "nb", { maximumFractionDigits: 1 });
}

const words = {
  loss: {
    nb: "Skjult: {withheld} av {rows} {rows|rad|rader} ({percent} %).",
    nn: "Skjult: {withheld} av {rows} {rows|rad|rader} ({percent} %).",
    en: "Withheld: {withheld} of {rows} {rows|row|rows} ({percent} %).",
  },
  byDimension: {
    nb: "  delt på {label}: {withheld} av {rows} ({percent} %)",
    nn: "  delt på {label}: {withheld} av {rows} ({percent} %)",
    en: "  broken down by {label}: {withheld} of {rows} ({percent} %)",
  },
  tooFine: {
    nb: "Utelatt: {rows} {rows|rad|rader} som var delt på flere måter enn datasettet tillater (P5).",
    nn: "Utelate: {rows} {rows|rad som var delt|rader som var delte} på fleire måtar enn datasettet tillèt (P5).",
    en: "Left out: {rows} {rows|row|rows} broken down in more ways than the dataset allows (P5).",
  },
  standing: {
    nb: "Som forrige gang: {rows} {rows|rad står slik den|rader står slik de} ble publisert, fordi endringen ville røpet noen få personer.",
    nn: "Som førre gong: {rows} {rows|rad står slik ho vart publisert|rader står slik dei vart publiserte}, fordi endringa ville røpt nokre få personar.",
    en: "As last time: {rows} {rows|row stands as it was|rows stand as they were} published, because the change would tell of a few persons.",
  },
  held: {
    nb: "Kontrollert: fila følger datasettet, og ingen skjulte tall kan regnes ut av den (P1–P6). Hvilke rader som er skjult for sin egen skyld, skal ikke fortelles videre.",
    nn: "Kontrollert: fila følgjer datasettet, og ingen skjulte tal kan reknast ut av ho (P1–P6). Kva rader som er skjulte for si eiga skuld, skal ikkje forteljast vidare.",
    en: "Checked: the file follows the dataset, and no withheld figure can be worked out from it (P1–P6). Which rows were withheld for their own sake must not be told.",
  },
} as const satisfies Readonly<Record<string, Text>>;
