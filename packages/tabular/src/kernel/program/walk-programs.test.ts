import { defineDataset } from "@samapne/core";
import { afterEach, expect, test, vi } from "vitest";
import { inputOf, plainDataset, said } from "../../_testing.ts";
import { judge } from "../../judge/judge.ts";
import { machineCode } from "./machine-code.ts";

const dataset = defineDataset({
  id: "counted",
  ...plainDataset,
  fields: { count: { kind: "integer", ...said, max: 9 } },
  key: [],
});

/** Judges some rows, one of them wrong, with machine code wherever there may be any. */
async function wrongRows(): Promise<number | undefined> {
  const { deliveries } = await judge({
    datasets: [dataset],
    inputs: [{ input: inputOf("counted.csv", "count\n1\n2\n10\n3\n"), dataset }],
    mode: "strict",
    machineCode,
    everyRow: false,
    versions: { validator: "test" },
  });
  return deliveries[0]?.files[0]?.table?.faultyRows;
}

afterEach(() => vi.unstubAllGlobals());

function refuse(name: "Module" | "Memory", error: Error): void {
  const refusing = function () {
    throw error;
  };
  vi.stubGlobal("WebAssembly", { ...everything, [name]: refusing });
}
const { Module, Memory, Instance, Global } = WebAssembly;
const everything = { Module, Memory, Instance, Global };

test("rows are walked over in machine code, and right ones are taken in it", async () => {
  let made = 0;
  class Counted extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      made += 1;
    }
  }
  vi.stubGlobal("WebAssembly", { ...everything, Instance: Counted });
  expect(await wrongRows()).toBe(1);
  expect(made).toBe(2);
});

test("a page that allows no machine code has the same report", async () => {
  refuse("Module", new WebAssembly.CompileError("blocked by the policy"));
  expect(machineCode()).toBeUndefined();
  expect(await wrongRows()).toBe(1);
});

test("so has a machine without memory for it", async () => {
  refuse("Memory", new RangeError("could not allocate memory"));
  expect(await wrongRows()).toBe(1);
});
