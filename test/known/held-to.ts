import { type AnyRow, isInstant } from "@samapne/core";
import {
  answered,
  checkMapping,
  mappingText,
  openConversion,
  proposeMapping,
  questionsOf,
  readMappingText,
} from "@samapne/mapping";
import { type Input } from "@samapne/tabular";
import { now } from "../robustness/valid-tables.ts";
import type { KnownExport } from "./known-export.ts";
import { plainText } from "./text-bytes.ts";

/** What became of an export: right and whole; a question that was left; rows left out and told of; or wrong, and how. */
export interface Held {
  readonly kind: "right" | "asked" | "told" | "wrong";
  readonly why?: string;
}

/** Maps an export with the answers of somebody who knows the values, converts it, and holds every row to them. The mapping is saved and read back on the way. */
export async function heldTo(known: KnownExport): Promise<Held> {
  const { dataset, bytes, name } = known;
  const input: Input = {
    name,
    async *open() {
      yield bytes;
    },
  };
  const proposal = await proposeMapping({ input, dataset, language: "nb" });
  const tried = new Set<string>();
  let { mapping } = proposal;
  for (;;) {
    const next = questionsOf(mapping, dataset, proposal.suggestions).find(({ id }) => !tried.has(id));
    if (!next) break;
    tried.add(next.id);
    const said = known.answer(next.id) ?? next.suggestion;
    if (said !== undefined) mapping = answered(mapping, next.path, said, dataset, proposal.readColumn);
  }
  const [open] = questionsOf(mapping, dataset);
  if (open || proposal.obstacle) return { kind: "asked", why: open?.id ?? "obstacle" };
  if (known.mustAsk) return { kind: "wrong", why: "was taken without asking" };
  const text = await mappingText(mapping, proposal.notes);
  const read = await readMappingText(text);
  if (!("mapping" in read) || JSON.stringify(read.mapping) !== JSON.stringify(mapping))
    return { kind: "wrong", why: "reads back another" };
  if (checkMapping(mapping, dataset).length > 0) return { kind: "asked", why: "the mapping is refused" };
  const conversion = await openConversion({ input, mapping, dataset, now });
  const made: AnyRow[] = [];
  for await (const batch of conversion.rows) made.push(...batch);
  const outcome = conversion.outcome();
  if (!outcome.addsUp) return { kind: "wrong", why: "does not add up" };
  const keyOf = (row: AnyRow) => known.key.map((field) => plain(row[field])).join(" ");
  const truth = new Map(known.truth.map((row) => [keyOf(row), row]));
  for (const row of made) {
    const right = truth.get(keyOf(row));
    if (!right) return { kind: "wrong", why: `no row has the key ${keyOf(row)}` };
    for (const [field, value] of Object.entries(right)) {
      const isRead = mapping.fields[field] !== undefined || mapping.time?.start === field;
      if (isRead && row[field] !== undefined && plain(value) !== plain(row[field]))
        return { kind: "wrong", why: `${field}: ${plain(value)} became ${plain(row[field])}` };
    }
  }
  if (made.length >= truth.size) return { kind: "right" };
  return outcome.hasFaults
    ? { kind: "told", why: `${made.length} of ${truth.size}` }
    : { kind: "wrong", why: `${truth.size - made.length} rows are gone and nothing is told` };
}

/** A value as it is compared: an instant by its moment, whatever it is written in. */
function plain(value: unknown): string {
  if (typeof value === "string" && isInstant(value)) return String(Date.parse(value));
  if (Array.isArray(value)) return value.join("|");
  return plainText(value);
}
