import { describe, expect, test } from "vitest";
import { testEvents } from "../../_testing.ts";
import { lines, taken } from "./_testing.ts";

describe("dates of three numbers with two digits each", () => {
  const read = async (...dates: readonly string[]) => {
    const file = lines("Navn;Start", ...dates.map((date, at) => `a${at};${date}`));
    const { rows, asked } = await taken(file, testEvents);
    return {
      starts: rows.map(({ starts }) => String(starts).slice(0, 10)),
      asked: asked.filter(([id]) => id?.endsWith(".spelling")),
    };
  };

  test("say the year in the one that does not change", async () => {
    expect(await read("12-04-23", "25-04-23")).toEqual({ starts: ["2023-04-12", "2023-04-25"], asked: [] });
    expect(await read("25-03-01", "25-03-17")).toEqual({ starts: ["2025-03-01", "2025-03-17"], asked: [] });
  });

  test("are asked about where either may, the Norwegian order first", async () => {
    expect(await read("12-04-23", "12-05-23")).toEqual({
      starts: ["2023-04-12", "2023-05-12"],
      asked: [["fields.starts.spelling", "DD-MM-YY"]],
    });
  });
});
