import type { Table } from "@samapne/tabular/reading";
import { firstCells } from "./first-cells.ts";
import { isListOfObjects, isObject } from "./json-values.ts";

const deepest = 4;

/** The ways to the lists of objects in the first rows of a table that have more than one anywhere: `dates`, `meters.readings`. */
export async function listsIn({ headings, ...table }: Table): Promise<readonly string[]> {
  const rows = await firstCells(table);
  return headings.flatMap((heading, index) =>
    waysIn(
      rows.map((cells) => cells[index]),
      heading,
      0,
    ),
  );
}

function waysIn(values: readonly unknown[], way: string, depth: number): readonly string[] {
  const lists = values.filter(isListOfObjects);
  const inside = [...values.filter(isObject), ...lists.flat()];
  if (depth > deepest) return [];
  const names = [...new Set(inside.flatMap((value) => Object.keys(value)))];
  return [
    ...(lists.some(({ length }) => length > 1) ? [way] : []),
    ...names.flatMap((name) =>
      waysIn(
        inside.map((value) => value[name]),
        `${way}.${name}`,
        depth + 1,
      ),
    ),
  ];
}
