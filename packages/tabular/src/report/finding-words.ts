import {
  type Dataset,
  entryOf,
  fill,
  type Finding,
  type Fixer,
  labelled,
  type Language,
  type Params,
} from "@samapne/core";
import { allIssues } from "../issues/catalogue.ts";

/** A finding in words, each made when it is asked for. */
export interface FindingWords {
  readonly fixer: Fixer;
  readonly basis: string | undefined;
  readonly params: Params;
  title(language: Language): string;
  message(language: Language): string;
  readonly advice: ((language: Language) => string) | undefined;
}

/** The words for a finding of a dataset, with its values filled in. */
export function findingWords(finding: Finding, dataset: Dataset): FindingWords {
  const { title, message, advice, fixer, basis } = entryOf(finding, dataset, allIssues);
  const params = labelled(finding, dataset);
  return {
    fixer,
    basis,
    params,
    title: (language) => fill(title[language], params, language),
    message: (language) => fill(message[language], params, language),
    advice: advice && ((language) => fill(advice[language], params, language)),
  };
}
