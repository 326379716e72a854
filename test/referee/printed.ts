import type { Dataset } from "@samapne/core";
import { emit } from "@samapne/generators";
import type { Plant, Subject } from "./judge.ts";

const known = new WeakMap<Dataset, Map<string, Promise<string>>>();

/** What a generator prints of a subject's dataset, with what was planted in it. */
export async function printed(
  generator: string,
  { dataset, datasets }: Subject,
  plant: Plant,
): Promise<string> {
  const text = await printedOnce(generator, plant.dataset?.(dataset) ?? dataset, datasets);
  return plant.text ? changedBy(plant.text, text) : text;
}

function printedOnce(generator: string, dataset: Dataset, datasets: readonly Dataset[]): Promise<string> {
  const texts = known.get(dataset) ?? new Map<string, Promise<string>>();
  known.set(dataset, texts);
  const text =
    texts.get(generator) ??
    emit(dataset, { only: [generator], datasets }).then(([artefact]) => String(artefact?.content));
  texts.set(generator, text);
  return text;
}

/** A planted fault that changes nothing would prove nothing. */
export function changedBy(change: (text: string) => string, text: string): string {
  const changed = change(text);
  if (changed === text) throw new Error("the planted fault is not in the printed text");
  return changed;
}
