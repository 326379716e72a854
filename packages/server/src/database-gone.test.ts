import { describe, expect, test } from "vitest";
import { served, stationRows, stations } from "./_testing.ts";
import { memoryStore } from "./memory/memory-store.ts";
import { server } from "./server.ts";
import type { Store } from "./store/store.ts";
import type { Version } from "./store/version.ts";

const rows = stationRows(3000);

/** A store whose database is gone: from the first query on, or after so many pieces of a stream. */
async function brokenStore(pieces: number): Promise<{ readonly store: Store; leases(): number }> {
  const store = memoryStore({ now: () => Date.UTC(2026, 0, 15) });
  await store.publish([{ dataset: stations, rows }]);
  let leases = 0;
  const gone = () => Promise.reject(new Error("connect ECONNREFUSED postgres://somebody:secret@host"));
  const broken = (version: Version): Version => ({
    ...version,
    lines: gone,
    stream: async function* (query, signal) {
      let count = 0;
      for await (const piece of version.stream(query, signal)) {
        if (count++ === pieces) return await gone();
        yield piece;
      }
    },
  });
  return {
    leases: () => leases,
    store: {
      ...store,
      lease: (id) => {
        const lease = store.lease(id);
        if (lease === undefined) return undefined;
        leases += 1;
        return {
          version: broken(lease.version),
          end: () => {
            leases -= 1;
            lease.end();
          },
        };
      },
    },
  };
}

describe("a database that is gone", () => {
  test("before the answer is 503 with Retry-After; the reason is for the log alone", async () => {
    const { store, leases } = await brokenStore(0);
    const faults: (string | undefined)[] = [];
    const api = server({
      datasets: [stations],
      store,
      now: Date.now,
      log: ({ fault }) => void faults.push(fault),
    });
    const response = await api.fetch(new Request("http://localhost/v1/test-stations"));
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "30"]);
    expect(await response.text()).not.toContain("ECONNREFUSED");
    expect(faults).toEqual([expect.stringContaining("ECONNREFUSED")]);
    expect(leases()).toBe(0);
  });

  test.each(["csv&sort=-doors", "ndjson", "geojson"])(
    "before the first row of an export is 503, and not the beginning of one: %s",
    async (asked) => {
      const { store, leases } = await brokenStore(0);
      const faults: (string | undefined)[] = [];
      const log = ({ fault }: { readonly fault?: string }) => void faults.push(fault);
      const api = server({ datasets: [stations], store, now: Date.now, log });
      const response = await api.fetch(
        new Request(`http://localhost/v1/test-stations/export?format=${asked}`),
      );
      expect([response.status, response.headers.get("Content-Type")]).toEqual([
        503,
        "application/problem+json",
      ]);
      expect(await response.text()).not.toContain("ECONNREFUSED");
      expect([faults, leases()]).toEqual([[expect.stringContaining("ECONNREFUSED")], 0]);
    },
  );

  test("lets go of an export that nobody reads", async () => {
    const store = memoryStore({ now: Date.now });
    await store.publish([{ dataset: stations, rows }]);
    let open = 0;
    const lease: Store["lease"] = (id) => {
      const found = store.lease(id);
      return (
        found && {
          ...found,
          version: {
            ...found.version,
            stream: async function* (query, signal) {
              open += 1;
              try {
                yield* found.version.stream(query, signal);
              } finally {
                open -= 1;
              }
            },
          },
        }
      );
    };
    const api = server({ datasets: [stations], store: { ...store, lease }, now: Date.now });
    const response = await api.fetch(new Request("http://localhost/v1/test-stations/export?format=ndjson"));
    expect([response.status, open]).toEqual([200, 1]);
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(open).toBe(0);
  });

  test("in the middle of an export breaks it off, so that nobody takes a part for the whole", async () => {
    const { store, leases } = await brokenStore(2);
    const told: unknown[] = [];
    const api = server({
      datasets: [stations],
      store,
      now: Date.now,
      log: ({ complete, fault }) => void told.push([complete, fault]),
    });
    const response = await api.fetch(new Request("http://localhost/v1/test-stations/export?format=csv"));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("ECONNREFUSED");
    expect([told, leases()]).toEqual([[[false, expect.stringContaining("ECONNREFUSED")]], 0]);
  });

  test("does not hold the places of those who come later", async () => {
    const { store } = await brokenStore(0);
    const limits = { queries: { places: 1, line: 1, milliseconds: 1000 } };
    const api = server({ datasets: [stations], store, now: Date.now, limits });
    for (let count = 0; count < 5; count++)
      expect((await api.fetch(new Request("http://localhost/v1/test-stations"))).status).toBe(503);
    expect((await api.fetch(new Request("http://localhost/status"))).status).toBe(200);
  });
});

test("more exports than may run at once wait, and are turned away with 429 when the line is full", async () => {
  const limits = { exports: { places: 1, line: 0, patience: 10, milliseconds: 60_000 } };
  const { ask, end } = await served([{ dataset: stations, rows }], { limits });
  const first = await ask("/v1/test-stations/export?format=csv");
  const second = await ask("/v1/test-stations/export?format=csv");
  expect([first.status, second.status, second.headers.get("Retry-After")]).toEqual([200, 429, "5"]);
  await first.text();
  expect((await ask("/v1/test-stations/export?format=csv")).status).toBe(200);
  await end();
});
