import type { SeriesPlan } from "./plan.ts";
import type { Workshop } from "./workshop.ts";

/** What a series belongs to: the outermost series it is part of, and the share of it that it is. */
export type Family = (series: readonly unknown[]) => { readonly root: string; readonly share: number };

/** What the parts of a whole add up to, so that noise does not make them more than it. */
const shareOfParts = 0.7;
const deepest = 20;

/** Reads out of the rows referred to which series are parts of which. */
export function familyOf({ related, plan }: Workshop, { partOf }: SeriesPlan): Family {
  const reference = plan.outward.find(({ name }) => name === partOf?.reference);
  const key = reference?.to[0];
  if (!reference || !partOf || key === undefined)
    return (series) => ({ root: series.join("\u0000"), share: 1 });
  const rows = new Map((related[reference.dataset] ?? []).map((row) => [row[key], row]));
  const parts = new Map<unknown, number>();
  for (const row of rows.values()) {
    const whole = row[partOf.pointer];
    if (whole !== undefined) parts.set(whole, (parts.get(whole) ?? 0) + 1);
  }
  return ([id]) => {
    let [root, share] = [id, 1];
    for (let depth = 0; depth < deepest; depth++) {
      const whole: unknown = rows.get(root)?.[partOf.pointer];
      if (whole === undefined || whole === null) break;
      share *= shareOfParts / (parts.get(whole) ?? 1);
      root = whole;
    }
    return { root: String(root), share };
  };
}
