import type { Dataset } from "@samapne/core";
import { openConversion, type Outcome, outcomeText } from "@samapne/mapping";
import { formatOf, judge } from "@samapne/tabular";
import type { Ask, ToConvert, Told } from "../messages.ts";
import { inputOf } from "../input.ts";
import { blobOf } from "./blob.ts";
import { datasetOf } from "./dataset-of.ts";
import { sorted } from "./declared.ts";
import { clock } from "./clock.ts";
import { versions } from "./judge-files.ts";
import { type Post, progressOf } from "./progress.ts";

/** Writes the rows a mapping makes of a file. */
export async function writeFile(ask: ToConvert, post: Post): Promise<Extract<Told, { kind: "file" }>> {
  const { blob, name } = await written(ask, post);
  return { kind: "file", blob, name };
}

/** The same as CSV, judged as anybody would who gets it, with an account of every row. */
export async function convertFile(
  ask: Extract<Ask, { kind: "convert" }>,
  post: Post,
): Promise<Extract<Told, { kind: "converted" }>> {
  const { language, now } = ask;
  const { blob, name, outcome, dataset } = await written({ ...ask, format: "csv" }, post);
  const report = await judge({
    datasets: [dataset],
    inputs: [{ input: inputOf(blob, name), dataset }],
    mode: "strict",
    now: clock(now),
    versions,
    progress: progressOf(blob.size, post),
  });
  const account = outcomeText(outcome, dataset, language);
  return {
    kind: "converted",
    blob,
    name,
    account,
    written: outcome.made.written,
    faulty: faultyIn(outcome),
    report,
  };
}

async function written(
  { file, beside, mapping, format: id, now }: ToConvert,
  post: Post,
): Promise<{
  readonly blob: Blob;
  readonly name: string;
  readonly outcome: Outcome;
  readonly dataset: Dataset;
}> {
  const { declared } = await sorted(beside);
  const dataset = datasetOf(mapping.dataset, declared);
  const format = formatOf(id);
  const conversion = await openConversion({
    input: inputOf(file, file.name),
    mapping,
    dataset,
    now: clock(now),
    progress: progressOf(file.size, post),
  });
  const blob = await blobOf(format.write(conversion.rows, dataset), format.mediaType);
  return { blob, name: `${dataset.id}.${format.extension}`, outcome: conversion.outcome(), dataset };
}

/** How many rows were left out because something is wrong with them. */
function faultyIn({ file, made }: Outcome): number {
  return [...file.leftOut, ...made.leftOut]
    .filter(({ isFault }) => isFault)
    .reduce((sum, { count }) => sum + count, 0);
}
