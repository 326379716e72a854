import {
  eachLanguage,
  found,
  inLanguage,
  type Language,
  listed,
  registryBase,
  type Text,
} from "@samapne/core";
import type { Candidate } from "./candidate.ts";
import type { KnownDataset } from "./known-dataset.ts";

const mostShown = 8;

/**
 * Why no dataset was recognised, with the nearest ones and what they lack, those that the file itself names before
 * others; without any, where all are listed.
 */
export function noDatasetFits(
  headings: readonly string[],
  candidates: readonly Candidate[],
  ofItself: ReadonlySet<KnownDataset>,
): Text {
  const written = headings.filter((heading) => heading.trim() !== "").length;
  const isNamed = ({ dataset, matching }: Candidate) => ofItself.has(dataset) && matching.matched.length > 0;
  const near = [
    ...candidates.filter(isNamed),
    ...candidates.filter((candidate) => !isNamed(candidate) && isNear(candidate, written)),
  ].slice(0, 3);
  return eachLanguage((language) => {
    const words = unknownWords[language];
    const nearest = near.map((candidate) => nearText(candidate, language)).join("; ");
    const start = `${words.start} ${named(headings)}.`;
    if (isInOneCell(headings)) return `${start} ${words.oneCell}`;
    return `${start} ${nearest ? `${words.near} ${nearest}. ${words.end}` : words.none}`;
  });
}

/**
 * Is a dataset worth naming beside so many headings? It is when two fifths of what it requires are there, or two thirds
 * of the headings are its own, and never for one heading alone: files of all kinds have a place, a name and a status.
 */
function isNear({ dataset, matching: { matched, missing } }: Candidate, headings: number): boolean {
  const required = Object.values(dataset.fields).filter((field) => field.required).length;
  const there = required - missing.filter((field) => field.required).length;
  return matched.length >= 2 && (there * 5 >= required * 2 || matched.length * 3 >= headings * 2);
}

/** Do all headings stand in one cell, as in a CSV that was opened at another sign than it was written with, and saved? */
function isInOneCell(headings: readonly string[]): boolean {
  const [only = "", ...others] = headings.filter((heading) => heading.trim() !== "");
  const parts = only.split(/[,;\t|]/);
  return others.length === 0 && parts.some((_, at) => parts.slice(at, at + 3).filter(Boolean).length === 3);
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
  const names = named(Object.keys(dataset.fields));
  return eachLanguage((language) =>
    mismatchWords[language]
      .replace("{dataset}", () => nameOf(dataset, language))
      .replace("{fields}", names)
      .replace("{headings}", () => named(headings)),
  );
}

function nearText({ dataset, matching }: Candidate, language: Language): string {
  const missing = matching.missing.filter(({ required }) => required).map(({ field }) => field);
  return `${nameOf(dataset, language)} (${unknownWords[language].missing} ${named(missing)})`;
}

function nameOf({ id, title }: KnownDataset, language: Language): string {
  return `${title[language]}, ${id}`;
}

function named(names: readonly string[]): string {
  const given = names.filter((name) => name.trim() !== "");
  return listed(given, mostShown, (name) => inLanguage(found(name), "nb"));
}

interface UnknownWords {
  readonly start: string;
  readonly near: string;
  readonly missing: string;
  readonly end: string;
  readonly none: string;
  readonly oneCell: string;
}

const unknownWords: Readonly<Record<Language, UnknownWords>> = {
  nb: {
    start: "Kjenner ikke igjen datasettet. Overskriftene i fila er",
    near: "Nærmest er",
    missing: "mangler",
    end: "Rett overskriftene, eller si hvilket datasett det er.",
    none: `Ingen av datasettene har overskrifter som disse. Alle står med kolonnene sine på ${registryBase}/nb/datasets/. Skal fila følge et av dem, så rett overskriftene, eller si hvilket det er.`,
    oneCell:
      "Hele raden står i én celle. Del den i kolonner (i Excel: Data, Tekst til kolonner), eller eksporter på nytt.",
  },
  nn: {
    start: "Kjenner ikkje att datasettet. Overskriftene i fila er",
    near: "Nærast er",
    missing: "manglar",
    end: "Rett overskriftene, eller sei kva datasett det er.",
    none: `Ingen av datasetta har overskrifter som desse. Alle står med kolonnane sine på ${registryBase}/nn/datasets/. Skal fila følgje eit av dei, så rett overskriftene, eller sei kva for eit det er.`,
    oneCell:
      "Heile rada står i éi celle. Del ho i kolonnar (i Excel: Data, Tekst til kolonnar), eller eksporter på nytt.",
  },
  en: {
    start: "The dataset is not recognised. The headings of the file are",
    near: "Nearest:",
    missing: "missing",
    end: "Correct the headings, or say which dataset it is.",
    none: `No dataset has headings like these. All of them are listed with their columns at ${registryBase}/en/datasets/. If the file is to follow one of them, correct the headings, or say which one it is.`,
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
