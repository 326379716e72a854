import type { Dataset } from "@samapne/core";
import { inputOf } from "@samapne/tabular/testing";
import { converted, testSeries } from "../../_testing.ts";
import type { Mapping } from "../../file/mapping.ts";
import { writeMapping } from "../../yaml.ts";
import { proposeMapping } from "../propose.ts";
import { answered, questionsOf } from "../draft/questions.ts";

/** Rows of a text file. */
export const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join("");

/** A number in two digits. */
export const two = (value: number): string => String(value).padStart(2, "0");

/** Something for each of the hours from 0. */
export const hours = (write: (hour: number) => string, count = 24): string[] =>
  Array.from({ length: count }, (_, hour) => write(hour));

/** What is proposed for a file. */
export async function proposed(content: string | Uint8Array, dataset = testSeries) {
  return proposeMapping({ input: inputOf("fil.csv", content), dataset, language: "nb" });
}

/** What comes out when a person answers as given, and takes what is suggested otherwise. */
export async function convertedWith(
  content: string | Uint8Array,
  answers: Readonly<Record<string, string>> = {},
) {
  const { mapping, questions, suggestions, readColumn } = await proposed(content);
  // A column that is an answer may ask more.
  const answerAll = (before: Mapping) =>
    questionsOf(before, testSeries, suggestions).reduce<Mapping>(
      (sofar, { id, path, suggestion = "" }) =>
        answered(sofar, path, answers[id] ?? suggestion, testSeries, readColumn),
      before,
    );
  const full = answerAll(answerAll(mapping));
  return {
    mapping,
    questions: questions.map(({ id }) => id),
    ...(await converted(content, writeMapping(full))),
  };
}

/** What comes out when everything suggested is taken. */
export async function taken(content: string | Uint8Array, dataset: Dataset) {
  const { mapping, questions } = await proposed(content, dataset);
  const full = questions.reduce<Mapping>(
    (sofar, { path, suggestion = "?" }) => answered(sofar, path, suggestion, dataset),
    mapping,
  );
  const asked = questions.map(({ id, suggestion }) => [id, suggestion]);
  return { mapping, asked, ...(await converted(content, writeMapping(full), dataset)) };
}
