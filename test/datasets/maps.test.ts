import { hasPosition } from "@samapne/core";
import { sampleTable } from "@samapne/generators";
import { judge, type Report } from "@samapne/tabular";
import { expect, test } from "vitest";
import { served } from "../../packages/server/src/_testing.ts";
import { datasets } from "../referee/subjects.ts";

const now = { instant: "2026-01-15T07:12:00+01:00", date: "2026-01-15" };

test.each(
  datasets.filter((dataset) => hasPosition(dataset)).map((dataset) => [dataset.id, dataset] as const),
)("%s as the map that is served (GeoJSON) is judged as the rows it was made of", async (id, dataset) => {
  const rows = [...sampleTable(dataset, { rows: 40, seed: 3, datasets })];
  const api = await served([{ dataset, rows }]);
  const reports: Report[] = [];
  for (const address of [`${id}/export?format=geojson`, `${id}/export?format=ndjson`]) {
    const response = await api.ask(`/v1/${address}`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const input = {
      name: "a",
      open: async function* open() {
        yield bytes;
      },
    };
    reports.push(
      await judge({
        datasets: [dataset],
        inputs: [{ input }],
        mode: "strict",
        now,
        versions: { validator: "test" },
      }),
    );
  }
  await api.end();
  const told = reports.map(({ verdict, deliveries }) => ({
    verdict,
    files: deliveries.flatMap(({ files }) =>
      files.map(({ causes, table }) => ({ causes, rows: table?.rows })),
    ),
  }));
  expect(told[0]).toEqual(told[1]);
  expect(told[0]).toMatchObject({ verdict: "conformant", files: [{ rows: rows.length }] });
});
