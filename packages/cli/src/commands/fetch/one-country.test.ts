import type { AnyRow } from "@samapne/core";
import { energyMeters } from "@samapne/energy";
import { describe, expect, test } from "vitest";
import { differingText } from "./differing.ts";
import type { Gathered } from "./gathered.ts";
import { oneCountry } from "./one-country.ts";

/** What publishers gave, and how often it was read. */
function publisher(numbers: readonly string[], rows: readonly AnyRow[], updatedAt?: string) {
  const count = { reads: 0 };
  const address = `https://${numbers.join("-") || "somebody"}.example`;
  const one: Gathered = {
    source: {
      publisher: { address, ...(numbers.length > 0 && { municipalities: numbers }) },
      address,
      level: 1,
      dataVersion: undefined,
      updatedAt,
    } as unknown as Gathered["source"],
    rows: rows.length,
    refused: 0,
    examples: [],
    read: async function* read() {
      count.reads += 1;
      yield rows;
    },
  };
  return { one, count };
}

const meter = (municipality_number: string, meter_id: string): AnyRow => ({ municipality_number, meter_id });

async function together(...all: readonly ReturnType<typeof publisher>[]) {
  const { batches, counts, differing } = oneCountry(
    energyMeters,
    all.map(({ one }) => one),
    "2026-01-15",
  );
  const rows: string[] = [];
  for await (const batch of batches)
    rows.push(...batch.rows.map((row) => `${String(row["municipality_number"])} ${String(row["meter_id"])}`));
  return { rows, counts, differing: differing.list(), reads: all.map(({ count }) => count.reads) };
}

describe("the rows of a country", () => {
  test("are read once where everybody has their own, or nobody knows who has what", async () => {
    const known = await together(
      publisher(["5001"], [meter("5001", "a")]),
      publisher(["1804"], [meter("1804", "a")]),
    );
    expect(known).toMatchObject({ rows: ["5001 a", "1804 a"], reads: [1, 1] });
    const unknown = await together(publisher([], [meter("5001", "a")]), publisher([], [meter("5001", "a")]));
    expect(unknown).toMatchObject({ rows: ["5001 a"], counts: { doubled: 1 }, reads: [1, 1] });
  });

  test("are from who published last, and not from who says to have published tomorrow", async () => {
    const organisation = (name: string) => ({ ...meter("5001", "a"), name });
    const moments = [
      ["old", "2025-12-01T00:00:00Z"],
      ["future", "9999-12-31T23:59:59Z"],
      ["newest", "2026-01-15T08:00:00+02:00"],
      ["newer", "2026-01-15T05:00:00Z"],
      ["odd", "2026"],
      ["silent", undefined],
    ] as const;
    const all = moments.map(([name, moment]) => publisher([], [organisation(name)], moment).one);
    const names: unknown[] = [];
    for await (const { rows } of oneCountry(energyMeters, all, "2026-01-15").batches)
      names.push(...rows.map(({ name }) => name));
    expect(names).toEqual(["newest"]);
  });

  test("that say something else than the row that was taken are counted by who has what", async () => {
    const named = (id: string, name: string) => ({ ...meter("5001", id), name });
    const newest = publisher(["5001"], [named("a", "Skole"), named("b", "Skole"), named("b", "Hall")]);
    const lent = publisher(["1804"], [named("a", "Lånt"), named("b", "Skole")]);
    const before = publisher([], [named("a", "Før"), { ...meter("3813", "c"), name: "Før" }]);
    const { counts, differing } = await together(newest, lent, before);
    expect(counts.doubled).toBe(4);
    expect(
      differing.map(({ left, taken, rows }) => [left.source.address, taken === newest.one, rows]),
    ).toEqual([
      ["https://5001.example", true, 1],
      ["https://1804.example", true, 1],
      ["https://somebody.example", true, 1],
    ]);
    const text = differingText(differing, "nb");
    expect(text).toContain("https://5001.example: 1 rad med samme nøkkel som en annen rad der");
    expect(text).toContain("https://1804.example: 1 rad med andre verdier enn hos https://5001.example");
    expect(text).not.toMatch(/Lånt|Hall|Før/);
    const many = Array.from({ length: 13 }, () => differing[1]).flatMap((one) => one ?? []);
    expect(differingText(many, "en").split("\n")).toHaveLength(12);
  });

  test("are read again from those alone who have what others know better, or numbers that have ended", async () => {
    const lent = publisher(["1804"], [meter("5001", "a"), meter("1804", "b")]);
    const own = publisher(["5001"], [meter("5001", "a")]);
    const before = publisher([], [meter("3813", "c")]);
    const { rows, counts, reads } = await together(lent, own, before);
    expect(rows).toEqual(["1804 b", "5001 a", "3813 c"]);
    expect([counts, reads]).toEqual([{ doubled: 1, shared: 0, ended: 1 }, [2, 1, 2]]);
  });
});
