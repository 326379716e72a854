import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../test/every-kind.ts";
import { emit } from "./emit.ts";
import { generators } from "./generators.ts";

describe("emit", () => {
  test("prints every artefact in the order of the list", async () => {
    const printed = await emit(everyKind, { samples: everyKindSamples });
    expect(printed.map(({ path }) => path)).toEqual(generators.map(({ path }) => path));
    expect(new Set(generators.map(({ id }) => id)).size).toBe(generators.length);
  });

  test("prints only what is asked for", async () => {
    const printed = await emit(everyKind, { only: ["types", "dataset-json"] });
    expect(printed.map(({ path }) => path)).toEqual(["dataset.json", "types.d.ts"]);
  });

  test("leaves examples out when there are no samples", async () => {
    const printed = await emit(everyKind);
    const paths = printed.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["dataset.json", "schema.json", "types.d.ts"]));
    expect(paths).not.toContain("example.csv");
  });

  test("ends every text with one newline and holds no carriage return", async () => {
    for (const { path, content } of await emit(everyKind, { samples: everyKindSamples })) {
      if (typeof content !== "string") continue;
      expect(content, path).toMatch(/[^\n]\n$/);
      expect(content, path).not.toContain("\r");
    }
  });

  test("prints the same twice", async () => {
    const options = { samples: everyKindSamples };
    expect(await emit(everyKind, options)).toEqual(await emit(everyKind, options));
  });
});
