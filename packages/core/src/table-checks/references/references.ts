import type { Dataset, Reference } from "../../dataset.ts";
import { found, shownText, showingOf } from "../../issues/found.ts";
import { foundValues } from "../../issues/found-values.ts";
import type { Finding } from "../../issues/issue.ts";
import { meant } from "../../issues/suggest.ts";
import { eachLanguage } from "../../issues/render.ts";
import type { AnyRow } from "../../row.ts";
import type { Text } from "../../text.ts";
import { keyOf } from "../running/key.ts";
import { explainedBy, explainedIf } from "../running/check-finding.ts";
import { PlaceRuns } from "../running/place-runs.ts";
import type { Pointing, ReferenceTarget } from "./reference-target.ts";
import type { CheckContext } from "../running/running-check.ts";
import { suspectCells } from "../running/suspect-cells.ts";

/**
 * Judges the references of rows: each value must be found in the other table. When some rows there are told to have a
 * wrong name, what refers to them follows from that; which values those are is known at the end.
 */
export interface ReferenceCheck {
  /** Judges the row at hand; the pointers must stand at it. */
  see(): void;
  /** Nothing new can be told of rows that refer to the same ones as the row at hand. */
  isSettled(): boolean;
  end(): void;
}

/** Starts the checks of all references whose tables are in the delivery. */
export function startReferences(
  context: CheckContext,
  pointers: ReadonlyMap<string, Pointing>,
): ReferenceCheck {
  const checks = Object.entries(context.dataset.references ?? {}).flatMap(([name, reference]) => {
    const pointer = pointers.get(name);
    return pointer ? [startReference(reference, pointer, context)] : [];
  });
  return {
    see: () => {
      for (const check of checks) check.see();
    },
    isSettled: () => checks.every((check) => check.isSettled()),
    end: () => {
      for (const check of checks) check.end();
    },
  };
}

/** So many rows that refer to the same are hardly all wrong. */
const fewestRows = 2;

/** So many different names that are missing may belong to rows whose name is wrong; there are never that many. */
const mostWaiting = 2000;

function startReference(reference: Reference, pointer: Pointing, context: CheckContext): ReferenceCheck {
  const { cursor } = context;
  const { target } = pointer;
  const waiting = new Map<string, { readonly finding: Finding; readonly places: PlaceRuns }>();
  const parents = new Map<string, Child>();
  const keep = (name: string, finding: Finding) => {
    const kept = { finding, places: new PlaceRuns() };
    waiting.set(name, kept);
    return kept;
  };
  let areTooMany = false;
  target.missed.push({
    dataset: context.dataset,
    severity: reference.severity ?? "error",
    missing: () =>
      areTooMany ? undefined : Array.from(waiting, ([name, { places }]) => ({ name, rows: places.count })),
  });
  const tell = (row: AnyRow, place: number) => {
    const finding = missing(reference, target, row, context);
    if (finding.code === "reference.swapped") return context.report(finding, place);
    const name = keyOf(row, reference.fields) ?? "";
    const kept = waiting.get(name) ?? (waiting.size < mostWaiting ? keep(name, finding) : undefined);
    areTooMany ||= kept === undefined;
    if (kept) kept.places.add(place);
    else context.report(finding, place);
  };
  return {
    isSettled: () => !pointer.isGiven || (pointer.index >= 0 && reference.acyclic !== true),
    see: () => {
      if (!pointer.isGiven) return;
      const { place } = cursor;
      if (pointer.index < 0) tell(cursor.row(), place);
      else target.refer(pointer.index);
      if (!reference.acyclic) return;
      const row = cursor.row();
      parents.set(keyOf(row, reference.to) ?? "", {
        parent: keyOf(row, reference.fields) ?? "",
        place,
        isTold: suspectCells(cursor, reference.fields).length > 0,
      });
    },
    end: () => {
      const explained = target.unnamed.isEmpty
        ? target.misspelt()
        : target.unnamed.explain([...waiting.keys()]);
      const isOwn = reference.dataset === context.dataset.id;
      const rest = [...waiting].filter(([name]) => !explained.has(name));
      // A row that is told to be there twice may be one of them that should have the name.
      const areCopies =
        !areTooMany &&
        rest.length <= target.copies &&
        rest.every(([, { places }]) => places.count >= fewestRows);
      for (const [name, { finding, places }] of waiting) {
        const isExplained = explained.has(name) || areCopies;
        const told = isOwn
          ? explainedIf(isExplained, finding)
          : explainedBy(isExplained ? reference.dataset : undefined, finding);
        for (const at of places) context.report(told, at);
      }
      for (const { path, place } of cycles(parents)) {
        const isExplained = path.some((name) => parents.get(name)?.isTold);
        context.report(explainedIf(isExplained, cycle(reference, path)), place);
      }
    },
  };
}

function missing(
  reference: Reference,
  target: ReferenceTarget,
  row: AnyRow,
  { dataset, datasets }: CheckContext,
): Finding {
  const other = datasets.get(reference.dataset) as Dataset;
  const column = swappedColumn(reference, target, row, dataset);
  const code = column === undefined ? "reference.missing" : "reference.swapped";
  const [field = "", ...others] = reference.fields;
  const showing = showingOf(dataset.fields[field]);
  const name = row[field];
  // It is looked for when somebody reads it: most of many are only counted.
  const suggestion = () => {
    if (others.length > 0 || showing === "hidden" || typeof name !== "string") return "";
    const known = target.meantBy(name);
    return known === undefined ? "" : meant(found(known, showing));
  };
  return {
    code,
    kind: code,
    fields: reference.fields,
    severity: reference.severity ?? "error",
    params: {
      found: foundValues(row, reference.fields, dataset),
      dataset: other.title,
      ...(column === undefined ? {} : { column }),
      get suggestion() {
        return suggestion();
      },
      ...(reference.id === undefined ? {} : { reference: reference.id }),
    },
  };
}

/** The other column of the row that holds what this one should, if there is one: columns are easily swapped. */
function swappedColumn(
  { fields, to, dataset: other }: Reference,
  target: ReferenceTarget,
  row: AnyRow,
  dataset: Dataset,
): Text | undefined {
  if (fields.length !== 1) return undefined;
  const own = other === dataset.id ? to : [];
  const name = Object.keys(dataset.fields).find((candidate) => {
    const value = row[candidate];
    if (candidate === fields[0] || own.includes(candidate)) return false;
    return typeof value === "string" && target.hasText(value);
  });
  if (name === undefined) return undefined;
  return eachLanguage((language) => `${dataset.fields[name]?.label[language] ?? name} (${name})`);
}

/** A row that refers to another of its table. */
interface Child {
  readonly parent: string;
  readonly place: number;
  /** Is it told that this may be wrong? */
  readonly isTold: boolean;
}

type Parents = ReadonlyMap<string, Child>;

/** Each circle once, from its first member in order of appearance. */
function* cycles(parents: Parents): Generator<{ path: readonly string[]; place: number }> {
  const settled = new Set<string>();
  for (const [start, { place }] of parents) {
    const path: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !path.includes(current)) {
      path.push(current);
      current = parents.get(current)?.parent;
    }
    if (current !== undefined && path.includes(current)) {
      const circle = path.slice(path.indexOf(current));
      yield { path: [...circle, current], place: parents.get(current)?.place ?? place };
    }
    for (const member of path) settled.add(member);
  }
}

function cycle({ fields, id }: Reference, path: readonly string[]): Finding {
  return {
    code: "reference.cycle",
    kind: "reference.cycle",
    fields,
    severity: "error",
    params: {
      found: found(path[0]),
      path: path
        .slice(0, 6)
        .map((member) => `«${shownText(member)}»`)
        .join(" → "),
      ...(id === undefined ? {} : { reference: id }),
    },
  };
}
