import { equalPay } from "@samapne/hr";
import { expect, test } from "vitest";
import { judgeInto } from "../../packages/server/src/intake/judge-into.ts";
import { openScratch } from "../../packages/server/src/intake/scratch.ts";

const heading =
  "municipality_number,employer_organization_number,year,position_level,position_level_label,pay_component,women,men";
const lines = Array.from(
  { length: 5 },
  (_, back) => `1804,972418013,${2025 - back},total,Hele virksomheten,agreed_pay,30,30`,
);
const bytes = new TextEncoder().encode(`${[heading, ...lines].join("\n")}\n`);

test("others are answered between two tables of disclosure control", async () => {
  let turn = 0;
  const turning = setInterval(() => turn++);
  const turns: number[] = [];
  const place = {
    open: () => ({
      take: () => undefined,
      ready: async () => void turns.push(turn),
      close: async () => ({ isSorted: true }),
    }),
    remove: async () => undefined,
  };
  const input = {
    name: "lonn.csv",
    async *open() {
      yield bytes;
    },
  };
  const judged = await judgeInto(
    openScratch(place, "test"),
    {
      datasets: [equalPay],
      inputs: [{ input, dataset: equalPay }],
      mode: "strict",
      versions: { validator: "0" },
    },
    0,
  );
  await judged.discard();
  clearInterval(turning);
  expect(new Set(turns.slice(-5)).size).toBeGreaterThan(2);
});
