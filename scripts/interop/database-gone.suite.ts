import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { env } from "node:process";
import { connectPostgres, postgresStore } from "@samapne/server/postgres";
import { server } from "@samapne/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stationRows, stations } from "../../packages/server/src/_testing.ts";
import { formatOf } from "@samapne/tabular";

/** A real PostgreSQL server that goes away while an export is on its way, and comes back. */

const address = new URL(env["SAMAPNE_POSTGRES"] ?? "postgres://none@127.0.0.1:1/none");
const rows = stationRows(20_000);

/** A way to the server that can be cut and mended. */
async function wire() {
  const sockets = new Set<Socket>();
  let isCut = false;
  const way = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const there = connect(Number(address.port), address.hostname);
    for (const [one, other] of [
      [socket, there],
      [there, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => undefined).on("close", () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => void way.listen(0, "127.0.0.1", resolve));
  const through = new URL(address);
  through.port = String((way.address() as AddressInfo).port);
  return {
    address: through.href,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    mend: () => void (isCut = false),
    end: () => void way.close(),
  };
}

describe("a PostgreSQL server that goes away", () => {
  let way: Awaited<ReturnType<typeof wire>>;
  let admin: Awaited<ReturnType<typeof connectPostgres>>;
  let store: Awaited<ReturnType<typeof postgresStore>>;
  const entries: { readonly complete?: boolean; readonly fault?: string }[] = [];
  const troubles: unknown[] = [];
  beforeAll(async () => {
    way = await wire();
    admin = await connectPostgres({ address: address.href });
    const trouble = (error: unknown) => void troubles.push(error);
    const database = await connectPostgres({ address: way.address, trouble });
    const setting = { server: database, datasets: [stations], now: Date.now, prefix: "gone_" };
    store = await postgresStore(setting);
    const input = { name: "stations.ndjson", open: () => formatOf("ndjson").write([rows], stations) };
    const delivery = {
      datasets: [stations],
      inputs: [{ dataset: stations, input }],
      mode: "strict",
    } as const;
    await store.publish({ ...delivery, versions: { validator: "test" } });
  });
  afterAll(async () => {
    await store.close();
    await admin.close();
    way.end();
  });
  const open = () =>
    server({ datasets: [stations], store, now: Date.now, log: (entry) => void entries.push(entry) });
  const ask = (api: ReturnType<typeof open>, path: string) =>
    api.fetch(new Request(`http://localhost${path}`));
  const exported = "/v1/test-stations/export?format=ndjson&sort=-doors";

  test("in the middle of an export cuts it off, is 503 for others, and is told in the log", async () => {
    const api = open();
    const response = await ask(api, "/v1/test-stations/export?format=csv");
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    way.cut();
    const rest = async () => {
      for (;;) if ((await reader?.read())?.done !== false) return;
    };
    await expect(rest()).rejects.toThrow(/connection|ECONN/i);
    const page = await ask(api, "/v1/test-stations?colour=red");
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await page.text()).not.toMatch(/ECONN|postgres/);
    expect(entries.map(({ complete }) => complete)).toEqual([false, true]);
    expect(entries.every(({ fault = "" }) => fault !== "")).toBe(true);
    expect((await ask(api, "/status")).status).toBe(200);
  });

  test("and comes back is asked again, and gives all rows", async () => {
    way.mend();
    const response = await ask(open(), exported);
    expect(response.status).toBe(200);
    expect((await response.text()).match(/"station"/g)).toHaveLength(rows.length);
  });

  test("lets go of one connection after the other: an export goes on over another, or is cut off, never short", async () => {
    const api = open();
    const signal = new AbortController().signal;
    const mine =
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'samapne' AND pid <> pg_backend_pid() AND query LIKE '%gone_%'";
    let outcomes = "";
    for (let round = 0; round < 3; round++) {
      const response = await ask(api, exported);
      const text = response.text().then(
        (whole) => (whole.match(/"station"/g)?.length === rows.length ? "whole" : "short"),
        () => "cut",
      );
      const killed = await admin.ask({ text: mine, params: [] }, signal);
      expect(Number(killed[0]?.[0])).toBeGreaterThanOrEqual(0);
      outcomes += ` ${await text}`;
    }
    expect(outcomes).not.toContain("short");
    const after = await ask(api, exported);
    expect((await after.text()).match(/"station"/g)).toHaveLength(rows.length);
  });

  test("has questions that wait for a lock ended when their time is over, and answers others then", async () => {
    const api = server({
      datasets: [stations],
      store,
      now: Date.now,
      limits: { queries: { places: 4, line: 10, milliseconds: 500 } },
    });
    const blocker = await connectPostgres({ address: address.href });
    const named = "SELECT tablename FROM pg_catalog.pg_tables WHERE tablename LIKE 'gone\\_test-stations.%'";
    const [[table] = []] = await admin.ask({ text: named, params: [] }, new AbortController().signal);
    await blocker.run(`BEGIN; LOCK TABLE "${String(table)}" IN ACCESS EXCLUSIVE MODE`);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async (limit) => ask(api, `/v1/test-stations?sort=-doors&limit=${limit}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    const left = async () => {
      const text =
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%gone\\_%' AND wait_event_type = 'Lock'";
      const [[count] = []] = await admin.ask({ text, params: [] }, new AbortController().signal);
      return Number(count);
    };
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    await blocker.run("COMMIT");
    await blocker.close();
    expect((await ask(api, "/v1/test-stations?sort=-doors&limit=5")).status).toBe(200);
  });

  test("has a delivery that waits for a lock given up when it is asked to, and keeps what was published", async () => {
    const blocker = await connectPostgres({ address: address.href });
    const tables = async () => {
      const text = "SELECT tablename FROM pg_catalog.pg_tables WHERE tablename LIKE 'gone\\_test-stations.%'";
      return (await admin.ask({ text, params: [] }, new AbortController().signal)).map(([name]) => name);
    };
    const before = await tables();
    await blocker.run(`BEGIN; LOCK TABLE "${String(before[0])}" IN ACCESS EXCLUSIVE MODE`);
    const haste = new AbortController();
    const input = {
      name: "stations.ndjson",
      open: () => formatOf("ndjson").write([rows.slice(2)], stations),
    };
    const published = store
      .publish({
        datasets: [stations],
        inputs: [{ dataset: stations, input }],
        mode: "strict",
        versions: { validator: "test" },
        signal: haste.signal,
      })
      .catch((error: unknown) => error);
    const waits = async () => {
      const text =
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO \"gone\\_test-stations.%' AND wait_event_type = 'Lock'";
      const [[count] = []] = await admin.ask({ text, params: [] }, new AbortController().signal);
      return Number(count);
    };
    await expect.poll(waits, { timeout: 60_000 }).toBe(1);
    haste.abort();
    expect(await published).toBe(haste.signal.reason);
    expect([await waits(), await tables()]).toEqual([0, before]);
    await blocker.run("COMMIT");
    await blocker.close();
    expect((await ask(open(), "/v1/test-stations?sort=-doors&limit=5")).status).toBe(200);
  });

  test("leaves no lease behind: the tables of a version that was replaced are gone", async () => {
    const input = {
      name: "stations.ndjson",
      open: () => formatOf("ndjson").write([rows.slice(1)], stations),
    };
    const delivery = {
      datasets: [stations],
      inputs: [{ dataset: stations, input }],
      mode: "strict",
    } as const;
    await store.publish({ ...delivery, versions: { validator: "test" } });
    const text = "SELECT count(*) FROM pg_catalog.pg_tables WHERE tablename LIKE 'gone\\_test-stations.%'";
    const [[count] = []] = await admin.ask({ text, params: [] }, new AbortController().signal);
    expect(Number(count)).toBe(1);
  });
});
