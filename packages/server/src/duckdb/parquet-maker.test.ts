import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvLines } from "@samapne/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stationRows, stations } from "../_testing.ts";
import { diskFolder } from "../edge/disk-folder.ts";
import { openParquetMaker, type ParquetMaker } from "./parquet-maker.ts";

/** Files are gone in every end: closed, broken off, given up, or left behind by a program that was stopped. */

const path = mkdtempSync(join(tmpdir(), "samapne-maker-"));
const never = new AbortController().signal;
let maker: ParquetMaker;
beforeAll(async () => {
  for (const name of ["some-3.csv", "some-4.parquet", "other.csv"]) writeFileSync(join(path, name), "left");
  maker = await openParquetMaker(await diskFolder(path));
});
afterAll(() => {
  maker.close();
  rmSync(path, { recursive: true, force: true });
});

const left = () => readdirSync(path).filter((name) => name !== "overflow" && name !== "other.csv");
const page = new TextEncoder().encode(stationRows(200).map(csvLines(stations).line).join(""));
const rows = { dataset: stations, fields: ["station", "doors"] };

async function* lines(after: () => void = () => {}): AsyncGenerator<Uint8Array> {
  yield page;
  after();
  yield page;
}

test("what a stopped program left behind is removed, and nothing else", () => {
  expect(left()).toEqual([]);
  expect(readdirSync(path)).toContain("other.csv");
});

test("a file is there until it is closed, and the lines it was made of are not", async () => {
  const file = await maker.make({ ...rows, lines: lines() }, never);
  expect(left()).toEqual(["some-1.parquet"]);
  expect(new TextDecoder().decode(await file.read(0, 4))).toBe("PAR1");
  await file.close();
  expect(left()).toEqual([]);
});

test("nothing is left when the lines break off, or are no rows of the dataset", async () => {
  const gone = () => {
    throw new Error("the database is gone");
  };
  await expect(maker.make({ ...rows, lines: lines(gone) }, never)).rejects.toThrow("the database is gone");
  async function* wrong() {
    yield new TextEncoder().encode("only,two\n");
  }
  await expect(maker.make({ ...rows, lines: wrong() }, never)).rejects.toThrow("CSV");
  expect(left()).toEqual([]);
});

test("nothing is left when nobody waits for it any more", async () => {
  const controller = new AbortController();
  const making = maker.make({ ...rows, lines: lines(() => controller.abort()) }, controller.signal);
  await expect(making).rejects.toThrow("aborted");
  expect(left()).toEqual([]);
});
