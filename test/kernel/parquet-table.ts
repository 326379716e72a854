import { type Dataset, type Field, type FieldJudge, fieldJudges, type Finding } from "@samapne/core";
import { type NewColumn, startParquet } from "../../packages/tabular/src/formats/parquet/hyparquet-writer.ts";
import { type Stored, storedAs } from "../../packages/tabular/src/formats/parquet/stored.ts";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { cellText } from "./cell-texts.ts";

/** A column as it is stored, and where its values come from; absent where a value has no place in it. */
interface MadeColumn extends NewColumn {
  make(): unknown;
}

/** The bytes of a Parquet file: columns of the type of their fields and of others, rows mostly like the row before. */
export function parquetTable(dataset: Dataset, chance: Chance): Uint8Array {
  const columns = columnsOf(dataset, chance);
  const output = startParquet(columns);
  const chunks: Uint8Array[] = [];
  const wildness = chance.oneOf([2, 5, 20]);
  let last = columns.map(({ make }) => make());
  for (let groups = chance.oneOf([1, 1, 3]); groups > 0; groups--) {
    const rows = Array.from({ length: chance.oneOf([1, 12, 40]) }, () => {
      last = last.map((value, column) => (chance.below(wildness) === 0 ? columns[column]?.make() : value));
      return last;
    });
    chunks.push(output.group(columns.map((_, column) => rows.map((row) => row[column]))));
  }
  return Buffer.concat([...chunks, output.end()]);
}

function columnsOf(dataset: Dataset, chance: Chance): readonly MadeColumn[] {
  const judges = fieldJudges(dataset, {});
  const oddTypes = chance.oneOf([4, 30, 1000]);
  const columns: MadeColumn[] = Object.entries(dataset.fields)
    .filter(() => chance.below(30) !== 0)
    .map(([name, field]) => {
      const stored = chance.below(oddTypes) === 0 ? chance.oneOf(others) : storedAs(field);
      const judge = judges.get(name) as FieldJudge;
      return { name, stored, make: () => storedValue(mostlyRight(field, judge, chance), field, stored) };
    });
  if (chance.below(3) === 0) {
    const stored = chance.oneOf(others);
    const make = () => storedValue(chance.oneOf(beside), undefined, stored);
    columns.splice(chance.below(columns.length + 1), 0, {
      name: chance.oneOf(["Merknad", "merknad 2"]),
      stored,
      make,
    });
  }
  return chance.below(4) === 0 ? columns.toReversed() : columns;
}

/** A text whose value the field takes, if chance gives one soon; now and then any. */
function mostlyRight(field: Field, judge: FieldJudge, chance: Chance): string {
  let text = cellText(field, chance);
  for (let tries = chance.oneOf([0, 12, 12, 12, 12, 12]); tries > 0; tries--) {
    if (meanings(text).some((value) => isRight(value, judge))) break;
    text = cellText(field, chance);
  }
  return text;
}

function isRight(value: unknown, judge: FieldJudge): boolean {
  const findings: Finding[] = [];
  return judge.judge(value, {}, findings) && findings.length === 0;
}

/** What a text may stand for: itself, or the number or truth it says. */
function meanings(text: string): readonly unknown[] {
  const truth = { true: true, false: false }[text];
  return truth === undefined ? [Number(text), text] : [truth];
}

const beside = ["", "x", "ring 91234567", "kari@eksempel.no", "12345678901", "ø", 'a"b', "\u001f"];

const scalar = (type: Stored["type"], store: Stored["store"]): Stored => ({ type, isList: false, store });

/** Types that a field may be stored as by somebody else. */
const others: readonly Stored[] = [
  scalar({ type: "BYTE_ARRAY", converted_type: "UTF8" }, (value) =>
    typeof value === "string" && !/\p{Cs}/u.test(value) ? value : undefined,
  ),
  scalar({ type: "DOUBLE" }, (value) => (typeof value === "number" ? value : undefined)),
  scalar({ type: "INT64" }, (value) =>
    Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 62 ? BigInt(Number(value)) : undefined,
  ),
  scalar({ type: "BOOLEAN" }, (value) => (typeof value === "boolean" ? value : undefined)),
];

/** A text as the value of a column; undefined when it has no place there. */
function storedValue(text: string, field: Field | undefined, { store }: Stored): unknown {
  const values = field?.kind === "list" ? [text.split("|"), text] : [...meanings(text), text];
  return values.map((value) => store(value)).find((value) => value !== undefined);
}
