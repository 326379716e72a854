import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskSite } from "./disk-site.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-disk-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = [new TextEncoder().encode("one")];
async function* half(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode("ha");
  throw new Error("cut");
}

test("a site that comes to nothing leaves no folder that was made for it, nor those above", async () => {
  const place = await diskSite(join(folder, "new", "site"), 0);
  await place.put("v1/a.csv", one);
  await expect(place.put("v1/b.csv", half())).rejects.toThrow("cut");
  await place.abandon();
  expect(readdirSync(folder)).toEqual([]);
});

test("nor what had taken its place already", async () => {
  const place = await diskSite(join(folder, "new", "site"), 0);
  await place.put("v1/a.csv", one);
  await place.put("v1/b.csv", one);
  // Stands where the second file wants to be.
  mkdirSync(join(folder, "new/site/v1/b.csv"), { recursive: true });
  await expect(place.finish([])).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY/);
  rmSync(join(folder, "new/site/v1/b.csv"), { recursive: true });
  await place.abandon();
  expect(readdirSync(folder)).toEqual([]);
});

test("what others put there meanwhile stays, and a folder that was there before", async () => {
  const site = join(folder, "new", "site");
  const place = await diskSite(site, 0);
  writeFileSync(join(site, "of-others.txt"), "x");
  await place.abandon();
  expect(readdirSync(site)).toEqual(["of-others.txt"]);
  rmSync(join(site, "of-others.txt"));
  await (await diskSite(site, 0)).abandon();
  expect([existsSync(site), readdirSync(site)]).toEqual([true, []]);
});
