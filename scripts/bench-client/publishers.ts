// Publishers in a process of their own: `node publishers.ts '[[<rows>,<milliseconds a request takes>], …]'`.
import { setTimeout as pause } from "node:timers/promises";
import { energyMeters as dataset } from "@samapne/energy";
import { memoryStore, server, standardLimits } from "@samapne/server";

import { listen } from "../../packages/cli/src/network/listen.ts";

const publishers = JSON.parse(process.argv[2] ?? "") as readonly (readonly [rows: number, delay: number])[];
const limits = { ...standardLimits, rate: { requests: 1e9, seconds: 60 } };
const addresses: string[] = [];
for (const [turn, [count, delay]] of publishers.entries()) {
  const store = memoryStore({ now: Date.now });
  const rows = Array.from({ length: count }, (_, row) => ({
    municipality_number: "5001",
    meter_id: `p${turn}-${row}`,
    name: `Utetemperatur ${row}`,
    measured_quantity: "temperature",
    unit: "Cel",
    resolution: "PT1H",
    valid_from: "2019-01-01",
  }));
  const { verdict } = await store.publish([{ dataset, rows }]);
  if (verdict !== "conformant") throw new Error(verdict);
  const api = server({ datasets: [dataset], store, now: Date.now, limits });
  const slowly: typeof api = {
    ...api,
    fetch: async (request, peer) => {
      await pause(delay);
      return api.fetch(request, peer);
    },
  };
  const { port } = await listen(slowly, "127.0.0.1", 0);
  addresses.push(`http://127.0.0.1:${port}`);
}
process.send?.(addresses);
