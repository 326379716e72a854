import type { Field } from "@samapne/core";
import type { Table } from "@samapne/tabular/reading";
import { likePattern } from "../file/like.ts";
import type { FieldReading } from "../file/mapping.ts";
import { isMoney } from "./is-money.ts";
import { listSplitter } from "./list-items.ts";
import { plainText } from "./plain-text.ts";
import { pricesIn } from "./prices-in.ts";
import { slug } from "./slug.ts";
import type { Step } from "./step.ts";
import { timeStep } from "./time-step.ts";

/** What is done to the text of a cell before it is read, in the order it is done. */
export function textSteps(reading: FieldReading, field: Field, table: Table): readonly Step[] {
  const { empty, take, replace, prefix, suffix, thousands_sign: thousands, spelling } = reading;
  const steps: Step[] = [];
  if (empty) {
    const words = empty.map(likePattern);
    steps.push({
      change: "empty_word",
      apply: (text) => (words.some((word) => word.matches(text)) ? undefined : text),
    });
  }
  if (reading.html) steps.push({ change: "html_read", apply: plainText });
  if (take !== undefined) {
    const patterns = (typeof take === "string" ? [take] : take).map(likePattern);
    const first = (text: string) =>
      patterns.reduce<string | undefined>((found, one) => found ?? one.take(text), undefined);
    steps.push({ change: "part_taken", apply: first });
  }
  if (reading.of_range !== undefined && isMoney(field)) steps.push(priceStep(reading.of_range));
  for (const [from, to] of Object.entries(replace ?? {}))
    steps.push({ change: "text_changed", apply: (text) => text.replaceAll(from, to) });
  if (reading.list_sign !== undefined && reading.list_sign !== "none") {
    const partsOf = listSplitter(reading.list_sign);
    steps.push({ change: "list_split", apply: (text) => partsOf(text).join("|") });
  }
  if (prefix !== undefined) steps.push({ change: "text_changed", apply: (text) => prefix + text });
  if (suffix !== undefined) steps.push({ change: "text_changed", apply: (text) => text + suffix });
  if (reading.as_id) steps.push({ change: "spelled_id", apply: (text) => slug(text) || undefined });
  if (thousands !== undefined && thousands !== "none")
    steps.push({ change: "thousands_sign", apply: (text) => withoutGroups(text, thousands) });
  if (spelling !== undefined) steps.push(timeStep(reading, field, table));
  return steps;
}

/** The lowest or the highest of the prices in a text; one alone has no highest. What is no price stays as it is: it is a fault then. */
function priceStep(ofRange: "start" | "end"): Step {
  return {
    change: "part_taken",
    apply(text) {
      const found = pricesIn(text);
      return found ? (ofRange === "start" ? found.low : found.high) : text;
    },
  };
}

function withoutGroups(text: string, sign: string): string {
  const grouped = new RegExp(`^[-\u2212]?\\d{1,3}(?:\\${sign}\\d{3})+(?!\\d)`);
  return grouped.test(text) ? text.replaceAll(sign, "") : text;
}
