// Protects invented tables of every HR dataset and of random shapes, asks the gate, and lets an attacker who shares no
// code with it try: `npm run attack [-- --seeds 50] [--first 1]`. Fails when anything withheld can be told too closely.
import { loadSolver } from "@samapne/disclosure";
import loadHighs from "highs";
import { attackedCase } from "../test/disclosure/sweep/attacked-case.ts";
import { casesOf } from "../test/disclosure/sweep/cases.ts";
import { optionsOf } from "./options.ts";

const values = optionsOf({ seeds: "10", first: "1" }, ["seeds", "first"]);
const [seeds, first] = [Number(values.seeds), Number(values.first)];
const highs = await (loadHighs as unknown as typeof loadHighs.default)();
const solver = await loadSolver();
const seconds = () => performance.now() / 1000;

const all = { tables: 0, rows: 0, small: 0, withheld: 0, faults: 0, seen: 0 };
for (let seed = first; seed < first + seeds; seed++)
  for (const one of casesOf(seed)) {
    const found = await attackedCase(one, { highs, solver, seconds });
    const faults = found.gate.length + found.exposed.length;
    const share = (count: number) => `${((100 * count) / found.rows).toFixed(0)} %`;
    console.log(
      `${faults === 0 ? "ok" : "TOLD"}  seed ${seed}, ${one.name}: ${found.rows} rows, too small ${share(found.small)}, withheld ${share(found.withheld)}, ${found.seconds.map((time) => `${time.toFixed(1)} s`).join(" + ")}`,
    );
    for (const { measure, min, max } of found.exposed) console.log(`      ${measure} is ${min} to ${max}`);
    for (const code of found.gate) console.log(`      the gate: ${code}`);
    all.tables += 1;
    all.rows += found.rows;
    all.small += found.small;
    all.withheld += found.withheld;
    all.faults += faults;
    all.seen += found.exposedOtherwise > 0 ? 1 : 0;
  }
console.log(
  `${all.tables} tables, ${all.rows} rows: too small ${all.small}, withheld ${all.withheld} (${(all.withheld / Math.max(1, all.small)).toFixed(2)} times); with the small rows alone withheld, ${all.seen} tables are told; ${all.faults} faults`,
);
process.exitCode = all.faults > 0 || all.tables === 0 || all.seen === 0 ? 1 : 0;
