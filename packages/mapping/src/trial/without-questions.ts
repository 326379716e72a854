import type { Dataset } from "@samapne/core";
import type { FieldReading, Mapping } from "../file/mapping.ts";
import { checkMapping } from "../check/check-mapping.ts";
import { fieldAt, type Question } from "../propose/draft/questions.ts";
import { timeFieldsOf } from "../propose/times/propose-time.ts";
import { codeThatShows } from "../propose/suggest-reason.ts";

/** A mapping that converts without answers, and the fields whose values nobody knows then. */
export interface WithoutQuestions {
  readonly mapping: Mapping;
  readonly unknown: ReadonlySet<string>;
}

/**
 * The mapping with something harmless where nobody has answered: the zone is that of Norway, and a field that only
 * people know is left out. Undefined where nothing can be tried without an answer, as rows of times that are not known.
 */
export function withoutQuestions(mapping: Mapping, dataset: Dataset): WithoutQuestions | undefined {
  const unknown = new Set<string>();
  let full = mapping;
  for (const { path, isQuestion } of checkMapping(mapping, dataset)) {
    if (!isQuestion) continue;
    const next = without(full, path, dataset, unknown);
    if (!next) return undefined;
    full = next;
  }
  const { start } = timeFieldsOf(dataset) ?? {};
  if (start !== undefined && unknown.has(start)) return undefined;
  // Without the key all rows have the same.
  const isKeyKnown = !dataset.key.some((name) => unknown.has(name));
  return { mapping: isKeyKnown ? full : withoutRepeated(full), unknown };
}

function without(
  mapping: Mapping,
  path: Question["path"],
  dataset: Dataset,
  unknown: Set<string>,
): Mapping | undefined {
  const [part, at, source, word] = path;
  if (part === "time") return withTime(mapping, String(at));
  if (part === "columns" && source === "values") {
    unknown.add(fieldAt(path));
    return withoutColumnValue(mapping, Number(at), String(word));
  }
  if (part !== "fields") return undefined;
  const { [fieldAt(path)]: reading = {}, ...others } = mapping.fields;
  const put = (other: FieldReading): Mapping => ({
    ...mapping,
    fields: { ...others, [fieldAt(path)]: other },
  });
  if (source === "zone") return put({ ...reading, zone: "Europe/Oslo" });
  const shown = source === "value" ? codeThatShows(fieldAt(path), dataset) : undefined;
  if (shown !== undefined) return put({ value: shown });
  unknown.add(fieldAt(path));
  if (source === "codes" && path.length === 4)
    return put({ ...reading, codes: { ...reading.codes, [String(word)]: null } });
  return { ...mapping, fields: others };
}

const guessedTimes = { zone: "Europe/Oslo", labels: "start", hours: "clock" } as const;

function withTime({ time, ...rest }: Mapping, part: string): Mapping | undefined {
  if (!time || !(part in guessedTimes)) return undefined;
  const guess = guessedTimes[part as keyof typeof guessedTimes];
  return { ...rest, time: { ...time, [part]: guess } };
}

function withoutRepeated({ rows, ...rest }: Mapping): Mapping {
  const { repeated: _, ...others } = rows ?? {};
  return Object.keys(others).length > 0 ? { ...rest, rows: others } : rest;
}

function withoutColumnValue(mapping: Mapping, at: number, field: string): Mapping {
  const columns = (mapping.columns ?? []).map((column, index) => {
    if (index !== at) return column;
    const { [field]: _, ...values } = column.values ?? {};
    return { ...column, values };
  });
  return { ...mapping, columns };
}
