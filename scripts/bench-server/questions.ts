// Filtered pages that are asked for: each address once, so that none is answered from what is kept ready.
import { meterAt } from "./made-rows.ts";

/** A kind of question, and the addresses of it, one after the other. */
export interface Question {
  readonly name: string;
  address(turn: number): string;
}

const day = (turn: number) => new Date(Date.UTC(2025, 0, 1 + (turn % 360))).toISOString().slice(0, 10);
const minute = (turn: number) => `T${two(turn % 24)}:${two(turn % 60)}:${two(Math.floor(turn / 60) % 60)}Z`;
const two = (number: number) => String(number).padStart(2, "0");

/** The kinds of questions over a table of so many meters, from the one that finds its rows at once to the one that looks at all. */
export function questions(meters: number): readonly Question[] {
  const meter = (turn: number) => meterAt((turn * 7919) % meters);
  const from = (turn: number) => `interval_start_from=${day(turn * 31)}${minute(turn)}`;
  return [
    { name: "a week of a meter", address: (turn) => `limit=168&meter_id=${meter(turn)}&${from(turn)}` },
    { name: "one in fifty rows", address: (turn) => `limit=100&quality=estimated&${from(turn)}` },
    { name: "an hour of all meters", address: (turn) => hourOfAll(turn) },
    {
      name: "values seldom met",
      address: (turn) => `limit=100&value_from=${(27.9 + (turn % 997) / 10_000).toFixed(4)}&${from(turn)}`,
    },
    {
      name: "none of all rows",
      address: (turn) => `limit=100&value_from=${29 + turn / 1000}`,
    },
    {
      name: "sorted by value",
      address: (turn) => `limit=100&sort=-value&meter_id=${meter(turn)}&${from(turn)}`,
    },
  ];
}

function hourOfAll(turn: number): string {
  const hour = Date.UTC(2025, 0, 1, (turn * 37) % 8700, 0, Math.floor(turn / 8700));
  const at = (moment: number) => new Date(moment).toISOString().replace(".000", "");
  return `limit=100&interval_start_from=${at(hour)}&interval_start_to=${at(hour + 3_600_000)}`;
}
