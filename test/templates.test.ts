import { generators } from "@samapne/generators";
import { judge } from "@samapne/tabular";
import { expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";

/** The workbooks people fill in hold one table: what explains it and lists its codes, in sheets beside it, is none. */
test.each(registry.map(({ dataset, samples }) => ({ id: dataset.id, dataset, samples })))(
  "the template of $id is one table",
  async ({ dataset, samples }) => {
    const template = generators.find(({ path }) => path === "template.xlsx");
    const printed = await template?.print(dataset, samples === undefined ? {} : { samples });
    const bytes = Buffer.from(printed as Uint8Array);
    const input = {
      name: "mal.xlsx",
      async *open() {
        yield bytes;
      },
    };
    const request = { inputs: [{ input }], mode: "import", versions: { validator: "test" } } as const;
    const { deliveries } = await judge({ datasets: registry.map((one) => one.dataset), ...request });
    const tables = deliveries.flatMap(({ files }) => files.map(({ table }) => table));
    expect(tables.map((table) => [table?.dataset.id, table?.sheet])).toEqual([[dataset.id, "Data"]]);
  },
);
