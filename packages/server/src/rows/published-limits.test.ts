import type { AnyRow } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { expect, test } from "vitest";
import { stationRows, stations } from "../_testing.ts";
import { server } from "../server.ts";
import { kinds } from "../store/_testing-stores.ts";

const moment = Date.UTC(2026, 0, 15);

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test.each(kinds)("an empty list is missing in every form alike: $name", async ({ open }) => {
  const { store, publish, end } = await open([stations], () => moment);
  const [one] = stationRows(1);
  const row = { ...one, tags: [], names: [] };
  expect((await publish([{ dataset: stations, rows: [row] }])).verdict).toBe("conformant");
  const api = server({ datasets: [stations], store, now: () => moment });
  const ask = (path: string) => api.fetch(new Request(`http://localhost/v1/${stations.id}${path}`));
  const page = (await (await ask("")).json()) as { readonly data: readonly object[] };
  const ndjson = JSON.parse(await (await ask("/export?format=ndjson")).text()) as object;
  const parquet = new Uint8Array(await (await ask("/export?format=parquet")).arrayBuffer());
  const rows: AnyRow[] = [];
  await judge({
    datasets: [stations],
    inputs: [{ dataset: stations, input: { name: "a.parquet", open: () => only(parquet) } }],
    mode: "strict",
    rows: { take: (_, read) => void rows.push(read), ready: () => {} },
    versions: { validator: "" },
  });
  expect(rows).toHaveLength(1);
  for (const name of ["tags", "names"]) {
    expect(page.data[0]).not.toHaveProperty(name);
    expect(ndjson).not.toHaveProperty(name);
    expect(rows[0]?.[name]).toBeUndefined();
  }
  await end();
});
