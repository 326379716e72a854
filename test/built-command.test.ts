import { spawnSync } from "node:child_process";
import {
  chownSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languages } from "@samapne/core";
import type { Report } from "@samapne/tabular";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allDatasets } from "../packages/cli/src/datasets/registry.ts";
import { quietRun } from "../scripts/quiet-run.ts";
import { root } from "./house/house.ts";
import { runCommand } from "../packages/cli/src/_testing-run.ts";

// What is built is not what is tested elsewhere: it has a made list of what recognises each dataset, loads a dataset
// only when a file follows it, and leaves out the checks of declarations that were checked before.

const command = join(root, "packages", "cli", "bin", "samapne.js");
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "samapne-built-"));
  const built = quietRun("turbo", ["run", "build", "--filter=samapne", "--output-logs=errors-only"]);
  if (!built.ok) throw new Error(built.output);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What a call of the built command prints, and how it ends. */
function called(argv: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, XDG_CACHE_HOME: join(place, "cache"), ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: 200_000,
  });
  return { code: status, output: untimed(stdout), problems: stderr };
}

/** The same of the sources, in this process. */
async function sources(argv: readonly string[]) {
  const { code, output, problems } = await runCommand(argv, { now: () => new Date().toISOString() });
  return { code, output: untimed(output), problems };
}

const untimed = (output: string) => output.replace(/"judgedAt": "[^"]*",/, "");

const filesIn = (output: string) => (JSON.parse(output) as Report).deliveries.flatMap(({ files }) => files);

describe("the built command says word for word what the sources say", () => {
  test("of the examples of every dataset, right and faulty, recognised by their headings", async () => {
    const examples = globSync("specs/*/*/*/example{,-with-faults}.csv", { cwd: root }).toSorted();
    const call = ["validate", "--format", "json", ...examples.map((path) => join(root, path))];
    const built = called(call);
    expect(built).toEqual(await sources(call));
    const files = filesIn(built.output);
    expect(files.length).toBeGreaterThan(30);
    for (const { name, table } of files)
      expect([name, table?.dataset.id]).toEqual([name, name.split("/").at(-3)]);
  });

  test("of headings in words, in every language", async () => {
    const paths = (await allDatasets()).flatMap(({ id, fields }) =>
      languages.map((language) => {
        const path = join(place, `${id}.${language}.csv`);
        writeFileSync(
          path,
          `${Object.values(fields)
            .map(({ label }) => `"${label[language]}"`)
            .join(";")}\n`,
        );
        return path;
      }),
    );
    const call = ["validate", "--format", "json", ...paths];
    const built = called(call);
    expect(built).toEqual(await sources(call));
    const found = filesIn(built.output).filter(({ name, table }) => name.includes(`/${table?.dataset.id}.`));
    expect(found.length).toBeGreaterThan(paths.length * 0.8);
  });

  test.each([
    ["headings that fit nothing", "meter_idd;vaerdi\n1;2\n", []],
    ["a dataset nobody has", "a\n1\n", ["--dataset", "energy-meter"]],
    ["a version nobody has", "a\n1\n", ["--dataset", "measurements@7"]],
    ["a dataset by its name", "municipality_number;meter_id\n5001;a\n", ["--dataset", "energy-meters@draft"]],
  ])("of %s", async (_, text, options) => {
    const path = join(place, "given.csv");
    writeFileSync(path, text);
    const call = ["validate", path, ...options];
    expect(called(call)).toEqual(await sources(call));
  });

  test("of every dataset, which stands as data in what is built", async () => {
    const names = (await allDatasets()).map(({ id, version }) => `${id}@${version}`);
    const script = `
      import { main } from ${JSON.stringify(pathToFileURL(join(root, "packages/cli/bin/index.js")).href)};
      const world = { write: (text) => void process.stdout.write(text), warn: () => {}, environment: {}, watched: {} };
      for (const name of ${JSON.stringify(names)}) await main(["show", name, "--format", "json"], world);`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const shown: string[] = [];
    for (const name of names) shown.push((await sources(["show", name, "--format", "json"])).output);
    expect(stdout).toBe(shown.join(""));
    expect(shown.length).toBeGreaterThan(15);
  });

  test("when it lists the datasets", async () => {
    expect(called(["list"])).toEqual(await sources(["list"]));
  });
});

test("a dataset of the user's own is checked, and used", () => {
  const [broken, own] = [join(place, "broken.json"), join(place, "own.json")];
  writeFileSync(broken, JSON.stringify({ id: "mine", title: "Mine" }));
  expect(called(["show", broken])).toMatchObject({ code: 2, problems: expect.stringContaining("mine") });
  writeFileSync(own, called(["show", "energy-meters", "--format", "json"]).output);
  expect(called(["validate", "specs/energy/energy-meters/draft/example.csv", "--dataset", own]).code).toBe(0);
});

test("starts where nothing can be kept for the next call", () => {
  const [leadsNowhere, file] = [join(place, "leads-nowhere"), join(place, "file")];
  symlinkSync(join(place, "gone"), leadsNowhere);
  writeFileSync(file, "");
  for (const home of ["/proc/nowhere", leadsNowhere, file, ""]) {
    const kept = { HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
    expect(called(["--version"], kept)).toMatchObject({ code: 0, problems: "" });
  }
});

test("has the program of its second thread where that is looked for", () => {
  expect(
    globSync("packages/cli/{bin/stretch-thread.js,dist/stretch-thread.cjs}", { cwd: root }),
  ).toHaveLength(2);
});

describe("keeps compiled code among the user's own files", () => {
  const file = "specs/energy/energy-meters/draft/example.csv";
  const cache = () => join(place, "kept");
  const kept = () =>
    globSync("samapne/*/validate-judge-*.cjs", { cwd: cache() }).map((path) => join(cache(), path));
  const validated = () => called(["validate", file], { XDG_CACHE_HOME: cache() });

  beforeAll(() => mkdirSync(cache()));

  test("of some calls, each of which adds what it needed, and none that failed", () => {
    expect(called(["validate", "missing.csv"], { XDG_CACHE_HOME: cache() }).code).toBe(2);
    expect(kept()).toEqual([]);
    const calls = [1, 2, 3, 4, 5].map(() => {
      expect(validated().code).toBe(0);
      return kept().map((path) => readFileSync(path).at(-1));
    });
    expect(calls).toEqual([[1], [2], [3], [4], [4]]);
  });

  test("and does not believe what has been damaged there, or is of another Node", () => {
    const right = validated();
    const [path = ""] = kept();
    const bytes = readFileSync(path);
    for (const at of [0, 8, Math.floor(bytes.length / 4), bytes.length - 2]) {
      writeFileSync(path, bytes.with(at, (bytes.at(at) ?? 0) ^ 64));
      expect(validated()).toEqual(right);
      expect(readFileSync(path).at(-1)).toBe(1);
    }
    for (const size of [0, 1, 2, 99]) {
      writeFileSync(path, bytes.subarray(0, size));
      expect(validated()).toEqual(right);
    }
    const half = bytes.subarray(0, (bytes.length - 1) / 2).with(4, 0);
    writeFileSync(path, Buffer.concat([half, half, Buffer.of(2)]));
    expect(validated()).toEqual(right);
    expect(readFileSync(path).at(-1)).toBe(1);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  "believes nothing in a folder of another user (who is root may try)",
  () => {
    const cache = join(place, "of-another");
    mkdirSync(cache);
    const kept = () => globSync("samapne/*/*", { cwd: cache });
    expect(called(["--version"], { XDG_CACHE_HOME: cache }).code).toBe(0);
    expect(kept().length).toBeGreaterThan(0);
    for (const path of kept()) rmSync(join(cache, path));
    for (const path of globSync("samapne/*", { cwd: cache })) chownSync(join(cache, path), 1234, 1234);
    expect(called(["--version"], { XDG_CACHE_HOME: cache }).code).toBe(0);
    expect(kept()).toEqual([]);
  },
);

test("reads standard input", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [command, "validate", "--dataset", "energy-meters", "-"],
    {
      input: "municipality_number;meter_id\n5001;a\n",
      encoding: "utf8",
    },
  );
  expect([status, stdout]).toEqual([1, expect.stringContaining("1 rad")]);
});
