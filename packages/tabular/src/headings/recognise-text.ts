import { eachLanguage, found, inLanguage, type Language, type Text } from "@samapne/core";
import type { Candidate } from "./candidate.ts";
import type { KnownDataset } from "./known-dataset.ts";

const mostShown = 8;

/** Why no dataset was recognised, with the nearest ones and what they lack. */
export function noDatasetFits(headings: readonly string[], candidates: readonly Candidate[]): Text {
  const near = candidates.filter(({ matching }) => matching.matched.length > 0).slice(0, 3);
  return eachLanguage((language) => {
    const words = unknownWords[language];
    const nearest = near.map((candidate) => nearText(candidate, language)).join("; ");
    const end = isInOneCell(headings) ? words.oneCell : words.end;
    return `${words.start} ${listed(headings)}. ${nearest ? `${words.near} ${nearest}. ` : ""}${end}`;
  });
}

/** Do all headings stand in one cell, as in a CSV that was opened at another sign than it was written with, and saved? */
function isInOneCell(headings: readonly string[]): boolean {
  const [only = "", ...others] = headings.filter((heading) => heading.trim() !== "");
  return others.length === 0 && /[^,;\t|]+(?:[,;\t|][^,;\t|]+){2,}/.test(only);
}

/** That two datasets fit equally well. */
export function severalDatasetsFit(candidates: readonly Candidate[]): Text {
  return eachLanguage((language) => {
    const names = candidates.map(({ dataset }) => nameOf(dataset, language)).join(", ");
    return severalWords[language].replace("{names}", names);
  });
}

/** That the file has no column of the dataset the user named. */
export function wrongDataset(headings: readonly string[], dataset: KnownDataset): Text {
  const names = listed(Object.keys(dataset.fields));
  return eachLanguage((language) =>
    mismatchWords[language]
      .replace("{dataset}", () => nameOf(dataset, language))
      .replace("{fields}", names)
      .replace("{headings}", () => listed(headings)),
  );
}

function nearText({ dataset, matching }: Candidate, language: Language): string {
  const missing = matching.missing.filter(({ required }) => required).map(({ field }) => field);
  return `${nameOf(dataset, language)} (${unknownWords[language].missing} ${listed(missing)})`;
}

function nameOf({ id, title }: KnownDataset, language: Language): string {
  return `${title[language]}, ${id}`;
}

function listed(names: readonly string[]): string {
  const given = names.filter((name) => name.trim() !== "");
  const shown = given.slice(0, mostShown).map((name) => inLanguage(found(name), "nb"));
  return shown.join(", ") + (given.length > mostShown ? ", …" : "");
}

interface UnknownWords {
  readonly start: string;
  readonly near: string;
  readonly missing: string;
  readonly end: string;
  readonly oneCell: string;
}

const unknownWords: Readonly<Record<Language, UnknownWords>> = {
  nb: {
    start: "Kjenner ikke igjen datasettet. Overskriftene i fila er",
    near: "Nærmest er",
    missing: "mangler",
    end: "Rett overskriftene, eller si hvilket datasett det er.",
    oneCell:
      "Hele raden står i én celle. Del den i kolonner (i Excel: Data, Tekst til kolonner), eller eksporter på nytt.",
  },
  nn: {
    start: "Kjenner ikkje att datasettet. Overskriftene i fila er",
    near: "Nærast er",
    missing: "manglar",
    end: "Rett overskriftene, eller sei kva datasett det er.",
    oneCell:
      "Heile rada står i éi celle. Del ho i kolonnar (i Excel: Data, Tekst til kolonnar), eller eksporter på nytt.",
  },
  en: {
    start: "The dataset is not recognised. The headings of the file are",
    near: "Nearest are",
    missing: "missing",
    end: "Correct the headings, or say which dataset it is.",
    oneCell:
      "The whole row stands in one cell. Divide it into columns (in Excel: Data, Text to Columns), or export again.",
  },
};

const severalWords: Text = {
  nb: "Overskriftene passer like godt til flere datasett: {names}. Si hvilket det er.",
  nn: "Overskriftene passar like godt til fleire datasett: {names}. Sei kva for eit det er.",
  en: "The headings fit several datasets equally well: {names}. Say which one it is.",
};

const mismatchWords: Text = {
  nb: "Ingen kolonne i fila hører til {dataset}, som har {fields}. Overskriftene i fila er {headings}. Er det riktig fil og datasett?",
  nn: "Ingen kolonne i fila høyrer til {dataset}, som har {fields}. Overskriftene i fila er {headings}. Er det rett fil og datasett?",
  en: "No column of the file belongs to {dataset}, which has {fields}. The headings of the file are {headings}. Is it the right file and dataset?",
};
