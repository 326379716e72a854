import { isBlankCell } from "@samapne/tabular/reading";
import type { FieldReading } from "../file/mapping.ts";
import { cellFinder, type FindSetting, partsThere } from "./find-cell.ts";
import type { FindOnTheWay, Test } from "./plan-field.ts";
import { wordsLeftOut } from "./week-of-rows.ts";

/**
 * What is done to values before any cell is read: parts that are no text alone, days of a week that are nothing, empty
 * cells that take the one above, rows in which a field is not read. Undefined where a field is read from a cell as it is.
 */
export function onTheWay(
  reading: FieldReading,
  setting: FindSetting,
  when: Test | undefined,
): FindOnTheWay | undefined {
  const { parts, week, carry, beside } = reading;
  if (when) {
    const find = cellFinder(reading, setting);
    return (row, column) => {
      if (when(row)) return undefined;
      const cell = find(row, column);
      return isBlankCell(cell) ? undefined : { change: "other_rows", cell };
    };
  }
  if (parts) {
    const there = partsThere(parts, setting);
    return (row, column, value) => {
      const [text] = value === undefined ? there(row, column) : [];
      return text === undefined ? undefined : { change: "part_missing", cell: text };
    };
  }
  if (week) {
    const words = wordsLeftOut(week, reading.codes, setting.place);
    return (row) => {
      const [cell] = words(row);
      return cell === undefined ? undefined : { change: "word_left_out", cell };
    };
  }
  if (!carry || beside !== undefined) return undefined;
  const index = setting.place(reading);
  return (row, _, value) =>
    value !== undefined && isBlankCell(row.cells[index])
      ? { change: "carried", cell: row.carried.get(index) }
      : undefined;
}
