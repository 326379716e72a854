import { defineDataset, type Field, validator } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { mutations, sampleMoment as now, sampleRows, sampleTable, tableMutations } from "./index.ts";

const rows = [...sampleRows(everyKind, { rows: 300, seed: 1 })];

describe("a dataset no hint knows, without examples", () => {
  test("is sampled from its constraints alone, every kind of field", () => {
    const validate = validator(everyKind, { now, related: { "every-kind": rows } });
    const remarks = rows.map(validate).filter((verdict) => !verdict.ok || verdict.warnings.length > 0);
    expect(rows).toHaveLength(300);
    expect(remarks).toEqual([]);
    const filled = new Set(rows.flatMap((row) => Object.keys(row)));
    expect([...filled].sort()).toEqual(Object.keys(everyKind.fields).sort());
  });

  test("has a row and a table for everything that can be wrong", () => {
    const row = mutations(everyKind, rows);
    const table = tableMutations(everyKind, rows);
    expect([...row.unbroken, ...table.unbroken]).toEqual([]);
    expect(row.samples.filter((sample) => sample.expect.length !== 1)).toEqual([]);
    expect(table.samples.map(({ breaks }) => breaks)).toEqual(["key", "reference parent", "E3"]);
  });

  test("says which rules stand in the way when no row can be right", () => {
    const rule = { id: "R1", expression: "row.count > 5 && row.count < 5", message: everyKind.title };
    const text = everyKind.title;
    const count: Field = { kind: "integer", label: text, description: text, required: true };
    const name: Field = { kind: "text", label: text, description: text, required: true };
    const fields = { name, count };
    const impossible = defineDataset({
      ...everyKind,
      key: ["name"],
      fields,
      references: {},
      checks: [],
      rules: [rule],
    });
    expect(() => [...sampleRows(impossible, { rows: 1, seed: 1 })]).toThrow(/R1/);
  });

  test("gives no rows when none are asked for", () => {
    expect([...sampleTable(everyKind, { rows: 0, seed: 1 })]).toEqual([]);
  });
});
