import { type CodeField, type Dataset, type Field, personalDataSearch, type Registers } from "@samapne/core";
import type { CellTestSetting } from "./cells/cell-test.ts";
import { datedCode } from "./cells/dated-code.ts";
import { cellTest } from "./cells/index.ts";
import { skipTest } from "./cells/skip.ts";
import { Slots } from "./slots.ts";
import type { WalkColumn, WalkDatedCode, WalkPlan } from "./walk.ts";
import type { Window } from "../formats/window.ts";

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/** What is known of a CSV table before its rows are walked over. */
export interface CsvFacts {
  readonly dataset: Dataset;
  readonly delimiter: string;
  /** How many columns there are. */
  readonly columns: number;
  /** Which column holds which field. */
  readonly matched: readonly { readonly index: number; readonly field: string }[];
  readonly classificationDate?: string | undefined;
  /** The registers of the table that judges the rows, and the fields whose registers it reads. */
  readonly registers: Registers;
  readonly reads: ReadonlySet<string>;
  /** Called when a letter outside ASCII has been met. */
  readonly onLetter: () => void;
  /** The bytes that are walked over. */
  readonly window: Window;
}

/**
 * Plans the walk over a CSV table. The register of a field is its place in the dataset; behind them stand the days and
 * codes that are judged at a row's end.
 */
export function csvPlan(facts: CsvFacts): WalkPlan {
  const { dataset, matched, window, registers: table } = facts;
  const fields = Object.keys(dataset.fields);
  const columnOf = new Map(matched.map(({ field, index }) => [field, index]));
  const dated = facts.classificationDate === undefined ? datedFields(dataset, columnOf) : [];
  const dayFields = [...new Set(dated.map(({ at }) => at))];
  const series = seriesField(dataset, columnOf);
  const { width } = table;
  table.numbers.fill(Number.NaN);
  table.tails.fill(0);
  const values = { numbers: new Float64Array(width).fill(Number.NaN), tails: new Int32Array(width) };
  const [outside, inside] = [endsOf(facts.delimiter.charCodeAt(0), lineFeed, carriageReturn), endsOf(quote)];
  const datedCodes: WalkDatedCode[] = [];

  const fieldColumn = (name: string, field: Field): WalkColumn => {
    const register = fields.indexOf(name);
    const day = dayFields.indexOf(name);
    const dayRegister = day < 0 ? undefined : fields.length + day;
    const isRead = name === series || facts.reads.has(name);
    const setting = (ends: Uint8Array): CellTestSetting => ({
      window,
      values,
      register,
      isRead,
      isSearched: personalDataSearch(name, field) !== undefined,
      onLetter: facts.onLetter,
      dayRegister,
      ends,
      classificationDate: facts.classificationDate,
    });
    const mustStand = field.required === true;
    const place = dated.findIndex((one) => one.name === name);
    if (place < 0)
      return {
        plain: cellTest(field, setting(outside)),
        quoted: cellTest(field, setting(inside)),
        mustStand,
        registers: [...(isRead ? [register] : []), ...(dayRegister === undefined ? [] : [dayRegister])],
      };
    const entry = fields.length + dayFields.length + place;
    const { at, code } = dated[place] as DatedField;
    const [plain, quoted] = [
      datedCode(code, setting(outside), entry),
      datedCode(code, setting(inside), entry),
    ];
    datedCodes.push({
      column: columnOf.get(name) as number,
      entry,
      day: fields.length + dayFields.indexOf(at),
      isValid: plain.isValid,
    });
    return {
      plain: plain.test,
      quoted: quoted.test,
      mustStand,
      registers: isRead ? [register, entry] : [entry],
    };
  };

  const skipped: WalkColumn = {
    plain: skipTest(window, outside),
    quoted: skipTest(window, inside),
    mustStand: false,
    registers: [],
  };
  const columns = Array.from({ length: facts.columns }, () => skipped);
  for (const { field, index } of matched) columns[index] = fieldColumn(field, dataset.fields[field] as Field);
  const slots = new Slots(
    {
      table,
      registers: columns.map(({ registers }) => registers),
      seriesColumn: series === undefined ? undefined : columnOf.get(series),
      seriesRegister: series === undefined ? undefined : fields.indexOf(series),
    },
    values,
  );
  return { window, delimiter: facts.delimiter.charCodeAt(0), columns, datedCodes, values, slots };
}

function endsOf(...bytes: readonly number[]): Uint8Array {
  const ends = new Uint8Array(256);
  for (const byte of bytes) ends[byte] = 1;
  return ends;
}

interface DatedField {
  readonly name: string;
  readonly code: CodeField;
  readonly at: string;
}

/** The codes that are judged at a day of their row, when the file has both columns. */
function datedFields(dataset: Dataset, columnOf: ReadonlyMap<string, number>): readonly DatedField[] {
  return Object.entries(dataset.fields).flatMap(([name, field]) => {
    const at = field.kind === "code" ? field.at : undefined;
    if (field.kind !== "code" || at === undefined || !columnOf.has(name) || !columnOf.has(at)) return [];
    return [{ name, code: field, at }];
  });
}

const told: ReadonlySet<Field["kind"]> = new Set<Field["kind"]>(["text", "code", "identifier"]);

/** The field that tells series apart: the first text of a key that has more than it. */
function seriesField({ key, fields }: Dataset, columnOf: ReadonlyMap<string, number>): string | undefined {
  if (key.length < 2) return undefined;
  return key.find((name) => columnOf.has(name) && told.has((fields[name] as Field).kind));
}
