import type { Dataset } from "@samapne/core";
import { cellAsText, columnReader, isBlankCell, type Table } from "@samapne/tabular/reading";
import type { PositionReading } from "../file/mapping.ts";
import { metrePair } from "./metre-pair.ts";
import type { PlannedField, SourceRow } from "./plan-field.ts";
import { degreesOf, type Grid, isAboutNorway, mayBeEast, mayBeNorth } from "./utm.ts";
import type { MappedValue } from "./mapped-value.ts";

/** Half a centimetre is the seventh decimal of a degree. */
const mostDecimals = 7;

/** The latitude and longitude of each row, from metres east and north. What cannot be a position in Norway stays as it stands: it is a fault then, and never a place somewhere else. */
export function plannedPosition(
  { east, north, system, latitude, longitude }: PositionReading,
  dataset: Dataset,
  table: Table,
  place: (at: { readonly column: string }) => number,
): readonly PlannedField[] {
  const [eastAt, northAt] = [place({ column: east }), place({ column: north })];
  const isOne = eastAt === northAt;
  const find = ({ cells }: SourceRow) => {
    const both = isOne ? [cells[eastAt]] : [cells[eastAt], cells[northAt]];
    return both.every(isBlankCell) ? undefined : both.map((cell) => cellAsText(cell).trim()).join(" / ");
  };
  return (
    [
      [latitude, "latitude"],
      [longitude, "longitude"],
    ] as const
  ).flatMap(([name, part]) => {
    const field = dataset.fields[name];
    if (field?.kind !== "decimal") return [];
    const decimals = Math.min(field.decimals ?? mostDecimals, mostDecimals);
    const metres = columnReader(field, "text", {
      delimiter: table.text?.delimiter,
      emptySymbols: new Set(),
    });
    const read = (cell: unknown): MappedValue => {
      if (typeof cell !== "string") return { value: undefined, used: [] };
      const [x, y] = (isOne && metrePair(cell)) || cell.split(" / ").map((text) => metres(text).value);
      if (typeof x !== "number" || typeof y !== "number" || !mayBeEast(x) || !mayBeNorth(y))
        return { value: cell, used: [] };
      const position = degreesOf(x, y, system as Grid);
      if (!isAboutNorway(position)) return { value: cell, used: [] };
      return { value: Number(position[part].toFixed(decimals)), used: ["position"] };
    };
    return [{ name, field, source: { kind: "cell" as const, find, read } }];
  });
}
