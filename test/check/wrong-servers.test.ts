import { checkGroups, type InProcess } from "@samapne/check";
import type { Level } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "./faults/_fault.ts";
import { faults } from "./faults/index.ts";
import {
  checked,
  employees,
  failed,
  remembered,
  rightServer,
  rightSite,
  stationHistory,
  stationTables,
  told,
  withoutPositions,
} from "./_servers.ts";

/** Right servers pass without a finding; each wrong one is caught, and for its reason. */
const open = {
  stations: () => rightServer(stationTables.slice(0, 1)),
  both: () => rightServer(stationTables),
  history: () => rightServer(stationTables.slice(0, 1), stationHistory),
  employees: () => rightServer([employees]),
  nowhere: () => rightServer(stationTables.slice(0, 1).map(withoutPositions)),
  site: () => rightSite(stationTables),
} as const;

const all = Object.entries(faults).flatMap(([kind, list]) =>
  list.map((fault: Fault) => ({
    ...fault,
    kind: fault.both === true ? ("both" as const) : (kind as keyof typeof faults),
  })),
);

describe("a check of a live service", () => {
  const right = {} as Record<keyof typeof open, Awaited<ReturnType<(typeof open)["stations" | "site"]>>>;
  const answers: Partial<Record<keyof typeof open, InProcess>> = {};
  beforeAll(async () => {
    for (const kind of Object.keys(open) as (keyof typeof open)[]) right[kind] = await open[kind]();
  });
  afterAll(async () => {
    for (const { end } of Object.values(right)) await end();
  });

  test.each<readonly [kind: keyof typeof open, level: Level]>([
    ["stations", 3],
    ["both", 3],
    ["history", 3],
    ["employees", 3],
    ["nowhere", 3],
    ["site", 1],
  ])("finds nothing wrong with what is right: %s", async (kind, level) => {
    const { serve, datasets, now } = right[kind];
    const report = await checked(serve, datasets, { now });
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: "conformant", level });
    const passed = report.results.filter(({ outcome }) => outcome.kind === "passed");
    expect(passed.length).toBeGreaterThan(20);
    expect(passed.filter(({ outcome }) => outcome.kind === "passed" && outcome.looked === 0)).toEqual([]);
  });

  test("looks at every side of changes where data have been published several times", async () => {
    const { serve, datasets, now } = right.history;
    const { results } = await checked(serve, datasets, { now });
    const ofChanges = results.filter(({ check }) => check.startsWith("changes."));
    expect(ofChanges.length).toBeGreaterThan(10);
    expect(ofChanges.filter(({ outcome }) => outcome.kind !== "passed")).toEqual([]);
  });

  test.each(all)("catches: $name", async ({ kind, wrong, caught, says = "" }) => {
    const { serve, datasets, now } = right[kind];
    const report = await checked(wrong((answers[kind] ??= remembered(serve))), datasets, { now });
    expect(failed(report), told(report).join("\n")).toEqual(caught.toSorted());
    expect(report.verdict).toBe("not_conformant");
    expect(told(report).join("\n")).toContain(says);
  });

  test("has forty wrong servers and more, and every check is the reason that one of them is caught, or follows", () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    const caught = new Set(all.flatMap((fault) => fault.caught));
    const never = checkGroups
      .flatMap(({ checks }) => checks.map(({ id }) => id))
      .filter((id) => !caught.has(id));
    // The first is about empty datasets, the second about certificates; both have tests of their own.
    expect(never).toEqual(["rows.readable", "transport.tls"]);
  });
});
