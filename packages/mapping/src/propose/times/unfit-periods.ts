import { eachLanguage, fill, type Text } from "@samapne/core";
import type { SurveyedColumn } from "../seen/survey.ts";

/** Periods that are no interval of a series: how they are written, and what they are called. */
const kinds: readonly {
  readonly shape: RegExp;
  /** The heading of a column of their numbers, and the greatest of these. */
  readonly heading: RegExp;
  readonly most: number;
  readonly name: Text;
}[] = [
  {
    heading: /^(?:kvartal|kvart|quarter)\.?(?:nr|nummer)?\.?$/i,
    most: 4,
    shape:
      /(?:^|[^\p{L}])(?:[1-4]\. ?(?:kv\.?|kvartal)|kvartal [1-4]|[kq][1-4] (?:19|20)\d\d)(?!\p{L})|^(?:19|20)\d\d[ -]?[kq][1-4]$|^[kq][1-4]$/iu,
    name: { nb: "kvartaler", nn: "kvartal", en: "quarters" },
  },
  {
    heading: /^(?:uke|veke|week)(?:nr|nummer)?\.?$/i,
    most: 53,
    shape:
      /(?:^|[^\p{L}])(?:uke|veke|week)(?:nr\.?|nummer)? ?\d{1,2}(?!\d)|^(?:19|20)\d\d[ -]?[wu]\d{1,2}$/iu,
    name: { nb: "uker", nn: "veker", en: "weeks" },
  },
  {
    heading: /^tertial(?:nr|nummer)?\.?$/i,
    most: 3,
    shape: /(?:^|[^\p{L}])(?:[1-3]\. ?tertial|tertial [1-3])(?!\p{L})/iu,
    name: { nb: "tertialer", nn: "tertial", en: "periods of four months" },
  },
  {
    heading: /^halvår(?:nr|nummer)?\.?$/i,
    most: 2,
    shape: /(?:^|[^\p{L}])(?:[12]\. ?halvår|halvår [12])(?!\p{L})/iu,
    name: { nb: "halvår", nn: "halvår", en: "half-years" },
  },
];

const fewest = 2;
const mostly = 0.9;

/** Why periods in headings or in a column are no times of a series: quarters and weeks are no intervals there are. Undefined where there are none. */
export function unfitPeriods(columns: readonly SurveyedColumn[]): Text | undefined {
  const headings = columns.map(({ heading }) => heading);
  const isOf = (texts: readonly string[], shape: RegExp, share: number) => {
    const found = texts.filter((text) => text.length < 100 && shape.test(text)).length;
    return found >= fewest && found >= texts.length * share;
  };
  const kind = kinds.find(
    ({ shape, heading: says, most }) =>
      isOf(headings, shape, 0) ||
      columns.some(
        ({ heading, texts }) =>
          isOf(texts.map(orNumber), shape, mostly) ||
          (says.test(heading.trim()) && texts.length > 0 && texts.every((text) => isUpTo(text, most))),
      ),
  );
  return (
    kind && eachLanguage((language) => fill(words[language], { periods: kind.name[language] }, language))
  );
}

function isUpTo(text: string, most: number): boolean {
  return (
    /^\d{1,2}\.?$/.test(text) && Number(text.replace(".", "")) >= 1 && Number(text.replace(".", "")) <= most
  );
}

/** «K1» in a column may be what a meter is called. */
function orNumber(text: string): string {
  return text.length < 3 ? "" : text;
}

const words: Text = {
  nb: "Tallene er for {periods}. Datasettet har kvarter, timer, døgn og måneder, og ingen kan regne ut av {periods} hvor mye som hører til hver av dem: hent ut tall for måneder eller kortere tid",
  nn: "Tala er for {periods}. Datasettet har kvarter, timar, døgn og månader, og ingen kan rekne ut av {periods} kor mykje som høyrer til kvar av dei: hent ut tal for månader eller kortare tid",
  en: "The figures are for {periods}. The dataset has quarter-hours, hours, days and months, and nobody can work out from {periods} how much belongs to each: get figures for months or shorter times",
};
