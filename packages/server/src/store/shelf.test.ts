import { expect, test } from "vitest";
import { type Shelved, shelf } from "./shelf.ts";

/** A version of a dataset that tells when it is let go of. */
function shelved(name: string, gone: string[]): Shelved {
  const version = { id: name, dataset: { id: "test" } } as Shelved["version"];
  return { version, retire: async () => void gone.push(name) };
}

test("keeps what was replaced while it is in use, and lets go of it once", async () => {
  const gone: string[] = [];
  const versions = shelf(() => {});
  versions.replace(new Map([["test", shelved("first", gone)]]));
  const [one, two] = [versions.lease("test"), versions.lease("test")];
  versions.replace(new Map([["test", shelved("second", gone)]]));
  expect(versions.lease("test")?.version.id).toBe("second");
  one?.end();
  one?.end();
  expect(gone).toEqual([]);
  two?.end();
  expect(gone).toEqual(["first"]);
});

test("lets go of what was replaced when it is cleared, though somebody has it still", async () => {
  const gone: string[] = [];
  const versions = shelf(() => {});
  versions.replace(new Map([["test", shelved("first", gone)]]));
  const lease = versions.lease("test");
  versions.replace(new Map([["test", shelved("second", gone)]]));
  await versions.clear();
  expect(gone).toEqual(["first"]);
  lease?.end();
  await versions.clear();
  expect(gone).toEqual(["first"]);
});
