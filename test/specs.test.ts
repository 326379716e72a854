import { isDeepStrictEqual } from "node:util";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { bytesOf, filesIn, textOf } from "../scripts/specs/folder.ts";
import { freshen } from "../scripts/specs/freshen.ts";
import { brokenPromises, digestOf, lockName, parseLock } from "../scripts/specs/lock.ts";
import { artefactsOf } from "../scripts/specs/printed.ts";
import { type Entry, registry } from "../scripts/specs/registry.ts";
import { release } from "../scripts/specs/release.ts";
import { compilerSays } from "../packages/generators/test/compiler-says.ts";

/** Everything is printed several times: seconds on a quiet machine, minutes on a busy one. */
const timeout = 300_000;
const home = fileURLToPath(new URL("../", import.meta.url));
const specs = join(home, "specs");
const scratch = mkdtempSync(join(tmpdir(), "specs-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function copyOfSpecs(name: string): string {
  const root = join(scratch, name);
  cpSync(specs, root, { recursive: true });
  return root;
}

// All artefacts of all datasets are printed: that takes minutes on a busy machine.
describe("specs are fresh", { timeout: 300_000 }, () => {
  test("printing the drafts and the index again changes nothing", async () => {
    expect(await freshen(registry, { root: specs, write: false })).toEqual([]);
  });

  test("in another time zone and language too", { timeout }, () => {
    const env = { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
    const check = ["--conditions=@samapne/source", "scripts/specs.ts", "--check"];
    expect(execFileSync(process.execPath, check, { cwd: home, env, encoding: "utf8" })).toBe("");
  });

  test("what is changed, missing or left over is found, and corrected", { timeout }, async () => {
    const root = copyOfSpecs("stale");
    const [first, second] = filesIn(root).filter((path) => path.includes("/draft/")) as [string, string];
    writeFileSync(join(root, first), `${textOf(join(root, first))} `);
    rmSync(join(root, second));
    cpSync(join(root, "energy/energy-meters/draft"), join(root, "energy/gone/draft"), { recursive: true });
    const stale = await freshen(registry, { root, write: true });
    expect(stale).toContainEqual({ path: first, fault: "different" });
    expect(stale).toContainEqual({ path: second, fault: "missing" });
    expect(stale).toContainEqual({ path: "energy/gone/draft/schema.json", fault: "no longer printed" });
    expect(await freshen(registry, { root, write: false })).toEqual([]);
    expect(existsSync(join(root, "energy/gone"))).toBe(false);
    expect(filesIn(root)).toEqual(filesIn(specs));
  });
});

describe("index.json", () => {
  const { datasets } = JSON.parse(readFileSync(join(specs, "index.json"), "utf8")) as {
    datasets: {
      id: string;
      versions: { path: string; status: string; successors?: string[]; released?: string }[];
    }[];
  };
  const versions = datasets.flatMap((dataset) => dataset.versions);

  test("lists exactly the folders there are", () => {
    const folders = readdirSync(specs, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.split(/[/\\]/).length === 3,
    );
    expect(folders.length).toBeGreaterThan(0);
    expect(versions.map(({ path }) => path).sort()).toEqual(
      folders.map((path) => path.replaceAll("\\", "/")).sort(),
    );
  });

  test("says when a version was released, and what took over from a superseded one", () => {
    expect(datasets).toHaveLength(registry.length);
    for (const { path, status, successors = [], released } of versions) {
      expect(released !== undefined, path).toBe(!path.endsWith("/draft"));
      expect(successors.length > 0, path).toBe(status === "superseded");
      for (const successor of successors)
        expect(datasets.map(({ id }) => id)).toContain(successor.split("@")[0]);
    }
  });
});

describe("released versions are frozen", () => {
  const text = textOf(join(specs, lockName)) ?? "";
  const lines = parseLock(text);
  const frozen = filesIn(specs).filter((path) => /\/\d+\.\d+\.\d+\//.test(path));

  test("every file has the digest the lock promised, and no file is without a promise", () => {
    const found = frozen.map((path) => {
      const [, dataset, version, file] = path.split("/");
      return `${dataset}@${version} ${file} ${digestOf(bytesOf(join(specs, path)) ?? "")}`;
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual(
      lines.map(({ dataset, version, file, digest }) => `${dataset}@${version} ${file} ${digest}`).sort(),
    );
  });

  test("lines of the lock are only added", (context) => {
    const before = lockInHead();
    if (before === undefined) return context.skip("git has no released.lock at HEAD to compare with");
    expect(brokenPromises(before, text)).toEqual([]);
  });

  test("a released model still prints the declaration it was released with", async () => {
    const released = registry.filter(({ dataset }) => dataset.version !== "draft");
    const printed = (await Promise.all(released.map(artefactsOf))).flatMap((files) => [...files]);
    const changed = printed.filter(
      ([path, content]) =>
        path.endsWith("/dataset.json") &&
        !isDeepStrictEqual(declared(content.toString()), declared(textOf(join(specs, path)))),
    );
    expect(changed.map(([path]) => path)).toEqual([]);
  });

  test("a code list may get a new version, anything else of a released model may not change", () => {
    const list = { id: "town", version: "2024-01-01", codes: [{ code: "1" }] };
    const before = JSON.stringify({ fields: { town: { list } } });
    const after = JSON.stringify({
      fields: { town: { list: { ...list, version: "2028-01-01", codes: [] } } },
    });
    expect(declared(after)).toEqual(declared(before));
    expect(declared(after.replace("town", "city"))).not.toEqual(declared(before));
  });

  test("a changed, removed or moved line of the lock is a broken promise, an added one is not", () => {
    expect(brokenPromises("a\nb\n", "a\nb\nc\n")).toEqual([]);
    expect(brokenPromises("a\nb\n", "a\nB\n")).toEqual(["b"]);
    expect(brokenPromises("a\nb\n", "a\n")).toEqual(["b"]);
    expect(brokenPromises("a\nb\n", "b\na\n")).toEqual(["a", "b"]);
    expect(() => parseLock("locations 1.0.0\n")).toThrow("line 1");
  });
});

test("types.d.ts says of every dataset what the compiler knows", { timeout }, () => {
  mkdirSync(join(home, ".turbo"), { recursive: true });
  const folder = mkdtempSync(join(home, ".turbo/types-"));
  try {
    const files = filesIn(specs).filter((path) => path.endsWith("/types.d.ts"));
    expect(files).toHaveLength(registry.length);
    for (const [index, path] of files.entries())
      cpSync(join(specs, path), join(folder, `types-${index}.d.ts`));
    writeFileSync(
      join(folder, "assertions.ts"),
      typeAssertions(files.map((path) => path.split("/") as [domain: string, id: string])),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../tsconfig.base.json", include: ["*.ts"] }),
    );
    expect(compilerSays(folder)).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The printed type and the row type are the same, but for `readonly` and `undefined`. */
function typeAssertions(names: readonly (readonly [domain: string, id: string])[]): string {
  const pascal = (id: string) => id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  const camel = (id: string) => pascal(id).replace(/^./, (letter) => letter.toLowerCase());
  const lines = names.map(
    ([domain, id], index) =>
      `import type { ${pascal(id)} } from "./types-${index}.d.ts";\nimport { ${camel(id)} } from "@samapne/${domain}";\n` +
      `export const same${index}: Same<Plain<Row<typeof ${camel(id)}>>, Plain<${pascal(id)}>> = true;`,
  );
  return `import type { Row } from "@samapne/core";
type Mutable<V> = V extends readonly (infer I)[] ? I[] : V;
type Plain<R> = { -readonly [K in keyof R]: Mutable<Exclude<R[K], undefined>> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${lines.join("\n")}
`;
}

describe("a release", () => {
  // A release prints every dataset again; what it does shows as well with one draft beside the released ones.
  const few = registry.filter(
    ({ dataset: { id, version } }) => id === "energy-meters" || version !== "draft",
  );
  const declared = (version: string): Entry[] =>
    few.map((entry) =>
      entry.dataset.id === "energy-meters"
        ? {
            ...entry,
            dataset: {
              ...entry.dataset,
              version,
              lifecycle: { status: version === "draft" ? "draft" : "current" },
            },
          }
        : entry,
    );

  test("freezes the declared version, takes its draft away and is in the index; a second one refuses", async () => {
    const root = copyOfSpecs("release");
    const before = textOf(join(root, lockName)) ?? "";
    const done = await release(declared("1.0.0"), { id: "energy-meters", date: "2027-01-31", root });
    expect(done).toContain("released: specs/energy/energy-meters/1.0.0/schema.json");
    expect(existsSync(join(root, "energy/energy-meters/draft"))).toBe(false);
    expect(textOf(join(root, "index.json"))).toContain('"released": "2027-01-31"');
    const after = textOf(join(root, lockName)) ?? "";
    expect(after.startsWith(before)).toBe(true);
    expect(parseLock(after).length - parseLock(before).length).toBe(done.length);
    await expect(
      release(declared("1.0.0"), { id: "energy-meters", date: "2027-02-01", root }),
    ).rejects.toThrow("released already");
    expect(textOf(join(root, lockName))).toBe(after);
  });

  test("made again adds what was not printed then, unless the declaration has changed", async () => {
    const root = copyOfSpecs("added");
    const path = join(root, "energy/locations/1.0.0/types.d.ts");
    const text = textOf(path);
    const locations = { id: "locations", date: "2028-01-31", root };
    rmSync(path);
    expect(await release(few, locations)).toEqual(["released: specs/energy/locations/1.0.0/types.d.ts"]);
    expect(textOf(path)).toBe(text);
    rmSync(path);
    const changed = few.map((entry) =>
      entry.dataset.id === "locations"
        ? { ...entry, dataset: { ...entry.dataset, frequency: "HOURLY" as const } }
        : entry,
    );
    await expect(release(changed, locations)).rejects.toThrow("released already");
    expect(existsSync(path)).toBe(false);
  });

  test("an older release is superseded by the newer one, and a new draft stands first", async () => {
    const root = copyOfSpecs("releases");
    await release(declared("1.9.0"), { id: "energy-meters", date: "2027-01-31", root });
    await release(declared("1.10.0"), { id: "energy-meters", date: "2027-02-28", root });
    await freshen(declared("draft"), { root, write: true });
    const { datasets } = JSON.parse(textOf(join(root, "index.json")) ?? "");
    const { versions } = datasets.find(({ id }: { id: string }) => id === "energy-meters");
    expect(
      versions.map(({ version, status }: { version: string; status: string }) => `${version} ${status}`),
    ).toEqual(["draft draft", "1.10.0 current", "1.9.0 superseded"]);
    expect(versions[2].successors).toEqual(["energy-meters@1.10.0"]);
  });

  test.each([
    ["an unknown dataset", "energy-metres", "2027-01-31", "no dataset"],
    ["a draft", "energy-meters", "2027-01-31", "is a draft"],
    ["a date that is none", "locations", "31.1.2027", "expected a date"],
  ])("refuses %s", async (_, id, date, message) => {
    await expect(release(few, { id, date, root: join(scratch, "none") })).rejects.toThrow(message);
    expect(existsSync(join(scratch, "none"))).toBe(false);
  });
});

function lockInHead(): string | undefined {
  try {
    const command = ["show", `HEAD:specs/${lockName}`];
    return execFileSync("git", command, { cwd: home, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}

/** A declaration from JSON with each code list by its id only: lists have versions of their own. */
function declared(text: string | undefined): unknown {
  const listById = (_name: string, value: unknown) =>
    typeof value === "object" && value !== null && "codes" in value ? (value as { id?: unknown }).id : value;
  return JSON.parse(text ?? "null", listById);
}
