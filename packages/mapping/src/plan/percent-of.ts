import type { Field } from "@samapne/core";
import { rounded } from "./rounded.ts";

/** How many per cent a part is of a whole, with as many decimals as a field has; undefined where a figure is not there, or the whole is nothing. `how` says what was worked out. */
export function percentOf(
  part: unknown,
  whole: readonly unknown[],
  field: Field,
): { readonly value: number; readonly how: string } | undefined {
  const numbers = whole.filter((one) => typeof one === "number");
  const sum = numbers.reduce((sofar, one) => sofar + one, 0);
  if (typeof part !== "number" || numbers.length < whole.length || sum === 0) return undefined;
  const decimals = field.kind === "decimal" ? (field.decimals ?? 1) : 0;
  const value = rounded(Number(((100 * part) / sum).toPrecision(15)), decimals);
  const shown = numbers.length > 1 ? `(${numbers.join(" + ")})` : String(sum);
  return { value, how: `100 \u00d7 ${String(part)} / ${shown}` };
}
