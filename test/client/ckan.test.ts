import { createHash } from "node:crypto";
import { type CkanDataset, CkanError, type CkanTarget, publishCkan } from "@samapne/client";
import { type AnyRow, csvText, type Dataset } from "@samapne/core";
import { sampleTable } from "@samapne/generators";
import { energyMeasurements, energyMeters } from "@samapne/energy";
import { describe, expect, test } from "vitest";
import { ckan, type Trouble } from "./_ckan.ts";

/** Publishing in a CKAN: again without a change, after a change, and after every kind of trouble on the way. */

const meters = [...sampleTable(energyMeters, { rows: 40, seed: 1, datasets: [energyMeters] })];
const hours = Array.from({ length: 60 }, (_, index): AnyRow => {
  const start = Date.parse("2025-10-25T22:00:00Z") + index * 3_600_000;
  const text = (at: number) => new Date(at).toISOString();
  return {
    meter_id: "el-1",
    interval_start: text(start),
    interval_end: text(start + 3_600_000),
    value: index + 0.5,
    quality: "measured",
  };
});

function given(dataset: Dataset, rows: readonly AnyRow[]): CkanDataset {
  const text = csvText(dataset, rows);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const file = { format: "CSV", mediaType: "text/csv", sha256, blob: async () => new Blob([text]) };
  async function* batches() {
    yield rows;
  }
  return { dataset, files: [{ ...file, name: `${dataset.id}.csv` }], rows: batches };
}

function publisher(site = ckan()) {
  const target = {
    url: "https://data.example.no/",
    organisation: "bodo-kommune",
    token: site.token,
    fetch: site.fetch,
  };
  const publish = (datasets: readonly CkanDataset[], more: Partial<CkanTarget> = {}) =>
    publishCkan(datasets, { ...target, retries: 0, ...more });
  const failure = async (datasets: readonly CkanDataset[], more: Partial<CkanTarget> = {}) => {
    const error: unknown = await publish(datasets, more).catch((reason: unknown) => reason);
    if (error instanceof CkanError) return error;
    throw new Error("it did not fail");
  };
  return { site, publish, failure };
}

const [name, table] = ["bodo-kommune-energy-measurements", "energy-measurements (DataStore)"];
const fates = (steps: readonly { readonly fate: string }[]) => steps.map(({ fate }) => fate);
const once =
  (action: string, what: Response | "lost", nth = 1): Trouble =>
  (called, count) =>
    called === action && count === nth ? what : undefined;
const broken = () => new Response("<h1>500</h1>", { status: 500 });
const values = (site: ReturnType<typeof ckan>) =>
  site.table(table).rows.map((row) => `${String(row["interval_start"])} ${String(row["value"])}`);

describe("a dataset in a CKAN", () => {
  test("is made with its description, its file and its table, and shown when all of it is there", async () => {
    const { site, publish } = publisher();
    expect(fates(await publish([given(energyMeasurements, hours)]))).toEqual([
      "created",
      "created",
      "created",
    ]);
    expect(site.packages).toMatchObject([
      {
        name,
        title: "Energimålinger",
        private: false,
        owner_org: "bodo-kommune",
        license_id: "NLOD-2.0",
        extras: [
          { key: "samapne_dataset", value: "energy-measurements" },
          { key: "samapne_specification", value: "energy-measurements@draft" },
        ],
      },
    ]);
    expect(new TextDecoder().decode(site.files.get("energy-measurements.csv"))).toBe(
      csvText(energyMeasurements, hours),
    );
    expect(site.table(table).rows.length).toBe(60);
    // Local times are told apart by nothing in a timestamp: they go in as UTC.
    expect(site.table(table).rows[3]).toEqual({
      meter_id: "el-1",
      interval_start: "2025-10-26T01:00:00",
      interval_end: "2025-10-26T02:00:00",
      value: 3.5,
      quality: "measured",
      updated_at: null,
    });
    expect(site.calls.filter((action) => action === "datastore_upsert").length).toBe(1);
  });

  test("is left alone the second time, table, file and all, whatever others have added", async () => {
    const { site, publish } = publisher();
    const both = [given(energyMeters, meters), given(energyMeasurements, hours)];
    await publish(both);
    const [first] = site.packages;
    if (first === undefined) throw new Error("nothing was made");
    first.extras = [...first.extras, { key: "theirs", value: "1" }];
    first["tags"] = [{ name: "strøm" }];
    site.forget();
    expect(fates(await publish(both))).toEqual(Array.from({ length: 6 }, () => "unchanged"));
    expect(site.writes()).toEqual([]);
  });

  test("has what changed, was added and is gone, and keeps what others wrote", async () => {
    const { site, publish } = publisher();
    await publish([given(energyMeasurements, hours)]);
    const [first] = site.packages;
    first?.resources.push({ id: "x", name: "bilde.png" });
    if (first !== undefined) first.extras = [...first.extras, { key: "theirs", value: "1" }];
    if (first !== undefined) first["title"] = "Noe annet";
    const changed = [...hours.slice(2, 50), { ...hours[50], value: 7 }, ...hours.slice(51)];
    site.forget();
    expect(fates(await publish([given(energyMeasurements, changed)]))).toEqual([
      "updated",
      "updated",
      "updated",
    ]);
    expect(new Set(values(site))).toEqual(
      new Set(changed.map((row) => `${String(row["interval_start"]).slice(0, 19)} ${String(row["value"])}`)),
    );
    expect(values(site).length).toBe(changed.length);
    expect(first).toMatchObject({ title: "Energimålinger" });
    expect(first?.extras.map(({ key }) => key)).toContain("theirs");
    expect(first?.resources.map((one) => one.name)).toContain("bilde.png");
    // Two rows were gone: they were taken out, and the table was not made anew.
    expect(site.calls.filter((action) => action === "datastore_delete").length).toBe(2);
    expect(site.calls).not.toContain("datastore_create");
  });

  test("has a table made anew when most of it is gone, or its columns are others", async () => {
    const { site, publish } = publisher();
    const year = Array.from({ length: 400 }, (_, index) => ({ ...hours[0], meter_id: `el-${index}` }));
    await publish([given(energyMeasurements, year)]);
    await publish([given(energyMeasurements, hours)]);
    expect(site.table(table).rows.length).toBe(60);
    const { updated_at: _, ...fields } = energyMeasurements.fields;
    const narrower = { ...energyMeasurements, fields } as unknown as Dataset;
    await publish([given(narrower, hours.slice(1))]);
    expect(Object.keys(site.table(table).rows[0] ?? {})).not.toContain("updated_at");
    expect(site.table(table).rows.length).toBe(59);
  });

  test("without a key has its table made anew, and no row twice", async () => {
    const { site, publish, failure } = publisher();
    const keyless = { ...energyMeasurements, key: [] } as unknown as Dataset;
    await publish([given(keyless, hours)]);
    await publish([given(keyless, hours.slice(1))]);
    expect(site.table(table).rows.length).toBe(59);
    site.forget();
    site.set(once("datastore_upsert", "lost"));
    expect(await failure([given(keyless, hours)], { retries: 3 })).toMatchObject({ fault: "unreachable" });
    site.set(undefined);
    await publish([given(keyless, hours)]);
    expect(site.table(table).rows.length).toBe(60);
  });
});

describe("trouble on the way", () => {
  const writes = [
    ["package_create", 1],
    ["resource_create", 1],
    ["datastore_create", 1],
    ["datastore_upsert", 1],
    ["resource_patch", 1],
    ["package_patch", 1],
  ] as const;

  test.each(
    writes.flatMap(([action, nth]) => [
      [action, nth, "refused", broken()] as const,
      [action, nth, "lost", "lost"] as const,
    ]),
  )(
    "a first publication that stops at %s %i (%s) shows nothing, and the next run makes it whole",
    async (action, nth, _, what) => {
      const { site, publish, failure } = publisher();
      site.set(once(action, what, nth));
      const error = await failure([given(energyMeasurements, hours)]);
      expect(error.fault).toBe("unreachable");
      // Only the last step shows it, and when its answer is lost all is there.
      const isDone = action === "package_patch" && what === "lost";
      expect(site.packages.filter((one) => !one.private).length).toBe(isDone ? 1 : 0);
      site.set(undefined);
      await publish([given(energyMeasurements, hours)]);
      expect(site.packages.length).toBe(1);
      expect(site.packages[0]).toMatchObject({ private: false });
      expect(site.packages[0]?.resources.map((one) => one.name)).toEqual(["energy-measurements.csv", table]);
      expect(site.table(table).rows.length).toBe(60);
      site.forget();
      await publish([given(energyMeasurements, hours)]);
      expect(site.writes()).toEqual([]);
    },
  );

  test.each([
    ["resource_patch", 1, "the file", undefined, 0],
    ["resource_patch", 2, "the table's mark", table, 0],
    ["datastore_upsert", 1, "the rows", table, 1],
    ["datastore_delete", 1, "a row that is gone", table, 1],
  ] as const)("an update that stops at %s %i (%s) says what stands", async (action, nth, _, half, marked) => {
    const { site, publish, failure } = publisher();
    await publish([given(energyMeasurements, hours)]);
    const before = site.table(table);
    site.forget();
    site.set(once(action, broken(), nth));
    const changed = [...hours.slice(1, 59), { ...hours[59], value: 1 }];
    const error = await failure([given(energyMeasurements, changed)]);
    expect([error.halfDone, error.done.length]).toEqual([
      half,
      action === "resource_patch" && nth === 1 ? 1 : 2,
    ]);
    expect(site.table(table).tells).toBe(marked === 1 ? "incomplete" : before.tells);
    expect(site.packages[0]).toMatchObject({ private: false });
    site.set(undefined);
    await publish([given(energyMeasurements, changed)]);
    expect(site.table(table).rows.length).toBe(59);
    expect(values(site)).toContain("2025-10-28T09:00:00 1");
    expect(site.table(table).tells).not.toBe("incomplete");
  });

  test("what may pass is tried again; what must not be done twice only when it was turned away", async () => {
    const { site, publish } = publisher();
    const turned = () => new Response("", { status: 429, headers: { "retry-after": "0" } });
    site.set((_, count) => (count === 1 ? turned() : undefined));
    await publish([given(energyMeasurements, hours)], { retries: 2 });
    expect(site.packages.length).toBe(1);
    expect(site.table(table).rows.length).toBe(60);
  });

  test.each<readonly [string, string, Partial<CkanTarget>, Trouble | undefined]>([
    ["a wrong token", "not_allowed", { token: "another-token" }, undefined],
    ["an organisation that is not there", "no_organisation", { organisation: "ingen" }, undefined],
    ["an address of something else", "not_ckan", {}, () => new Response("<h1>Hei</h1>")],
    ["a token in clear over the net", "insecure", { url: "http://data.example.no" }, undefined],
    [
      "nobody at home",
      "unreachable",
      { fetch: () => Promise.reject(new TypeError("ECONNREFUSED")) },
      undefined,
    ],
  ])(
    "%s is %s, before anything is changed, and the token is told nobody",
    async (_, fault, more, trouble) => {
      const { site, failure } = publisher();
      site.set(trouble);
      const error = await failure([given(energyMeasurements, hours)], more);
      expect([error.fault, error.done, site.writes()]).toEqual([fault, [], []]);
      const told = JSON.stringify([error.text, error.message, error.stack]);
      expect(told).not.toContain(more.token ?? site.token);
    },
  );

  test("a dataset of the same name that was not made from here is left alone, and so are the others", async () => {
    const { site, failure } = publisher();
    site.packages.push({
      id: "theirs",
      name,
      private: false,
      owner_org: "bodo-kommune",
      extras: [],
      resources: [],
    });
    const error = await failure([given(energyMeters, meters), given(energyMeasurements, hours)]);
    expect([error.fault, site.writes()]).toEqual(["not_ours", []]);
  });

  test("it stops when told to", async () => {
    const controller = new AbortController();
    const { site, failure } = publisher();
    const fetch: CkanTarget["fetch"] = (address, init) => {
      if (site.calls.includes("resource_create")) controller.abort();
      return init.signal.aborted ? Promise.reject(init.signal.reason as Error) : site.fetch(address, init);
    };
    const error = await failure([given(energyMeasurements, hours)], { fetch, signal: controller.signal });
    expect([error.fault, error.halfDone]).toEqual(["stopped", name]);
  });
});
