import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  installEnvironment,
  mustInstall,
  nodeComplaint,
  npmCommand,
  stampOf,
} from "../scripts/setup-decisions.mjs";
import { root } from "./house/house.ts";

describe("the stamp", () => {
  const lock = '{\n  "packages": {}\n}\n';
  const stamp = stampOf({ lock, platform: "linux", arch: "x64" });

  test("changes with the lock, the platform and the processor, and not with the line ends of a checkout", () => {
    expect(stampOf({ lock: `${lock} `, platform: "linux", arch: "x64" })).not.toBe(stamp);
    expect(stampOf({ lock, platform: "win32", arch: "x64" })).not.toBe(stamp);
    expect(stampOf({ lock, platform: "linux", arch: "arm64" })).not.toBe(stamp);
    expect(stampOf({ lock: lock.replaceAll("\n", "\r\n"), platform: "linux", arch: "x64" })).toBe(stamp);
  });

  test("spares an install only when it is the same", () => {
    expect(mustInstall(stamp, stamp)).toBe(false);
    expect(mustInstall("another", stamp)).toBe(true);
    expect(mustInstall(undefined, stamp)).toBe(true);
  });
});

describe("the inner install", () => {
  test("hears nothing of settings that would change what it installs", () => {
    const harmful = {
      npm_config_omit: "dev",
      NPM_CONFIG_PRODUCTION: "true",
      npm_config_workspace: "packages/core",
    };
    const own = {
      npm_lifecycle_event: "test",
      npm_package_name: "x",
      npm_config_local_prefix: "/",
      npm_config_prefix: "/",
    };
    const kept = {
      PATH: "/bin",
      HOME: "/home",
      npm_config_registry: "https://example.org/",
      npm_config_cache: "/c",
    };
    expect(installEnvironment({ ...harmful, ...own, ...kept })).toEqual(kept);
  });

  test("is run by the npm that called, on the Node that npm runs on", () => {
    const called = { npm_execpath: "/usr/lib/npm/bin/npm-cli.js", npm_node_execpath: "/usr/bin/node" };
    const command = npmCommand(called, "linux");
    expect(command).toMatchObject({ program: "/usr/bin/node", shell: false });
    expect(command.arguments.slice(0, 2)).toEqual(["/usr/lib/npm/bin/npm-cli.js", "ci"]);
  });

  test("is run by the npm on PATH when something else called, through a shell on Windows only", () => {
    const other = { npm_execpath: "/usr/lib/yarn.js", npm_node_execpath: "/usr/bin/node" };
    expect(npmCommand(other, "linux")).toMatchObject({ program: "npm", shell: false });
    expect(npmCommand({}, "win32")).toMatchObject({ program: "npm", shell: true });
    expect(npmCommand({}, "linux").arguments).toContain("--include=optional");
  });
});

test("a Node that cannot run the tools is named in one sentence, a good one is not", () => {
  for (const version of ["v22.18.0", "v24.21.0", "v26.0.0"]) expect(nodeComplaint(version)).toBeUndefined();
  for (const version of ["v22.17.9", "v20.20.2", "v8.0.0"])
    expect(nodeComplaint(version)).toContain(`found ${version}.`);
  expect(nodeComplaint(undefined)).toContain("none was found");
});

describe("setup.mjs on a copy without node_modules", () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "samapne setup "));
    mkdirSync(join(copy, "scripts"));
    for (const name of ["setup.mjs", "setup-decisions.mjs"])
      copyFileSync(`${root}scripts/${name}`, join(copy, "scripts", name));
    writeFileSync(join(copy, "package-lock.json"), "{}");
    writeFileSync(join(copy, "npm-cli.js"), standIn);
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test("installs once, and again when the lock has changed", () => {
    expect([setUp(copy).status, setUp(copy).status]).toEqual([0, 0]);
    expect(installs(copy)).toHaveLength(1);
    expect(installs(copy)[0]).toMatch(/^ci .*--include=dev/);
    writeFileSync(join(copy, "package-lock.json"), "{ }");
    setUp(copy);
    expect(installs(copy)).toHaveLength(2);
  });

  test("says so when the install fails, gives npm's exit code, and tries again next time", () => {
    const failed = setUp(copy, { STAND_IN_EXIT: "3" });
    expect(failed).toMatchObject({ status: 3, stderr: "The install failed; what npm said stands above.\n" });
    setUp(copy);
    expect(installs(copy)).toHaveLength(2);
  });
});

/** Takes npm's place: notes how it was called, makes node_modules, and ends as it is told. */
const standIn = `
  const fs = require("node:fs");
  fs.appendFileSync("calls.txt", process.argv.slice(2).join(" ") + "\\n");
  fs.mkdirSync("node_modules", { recursive: true });
  process.exit(Number(process.env.STAND_IN_EXIT ?? 0));
`;

function setUp(copy: string, more: Record<string, string> = {}): { status: number | null; stderr: string } {
  const npm = { npm_execpath: join(copy, "npm-cli.js"), npm_node_execpath: process.execPath };
  const env = { ...process.env, ...npm, ...more };
  return spawnSync(process.execPath, [join(copy, "scripts", "setup.mjs")], { encoding: "utf8", env });
}

function installs(copy: string): readonly string[] {
  return readFileSync(join(copy, "calls.txt"), "utf8").trim().split("\n");
}
