import { type Dataset, defineDataset, type Fields, type TableCheck } from "@samapne/core";
import {
  energyCarrier,
  gsrn,
  localId,
  measurementQuality,
  municipality,
  organizationNumber,
  resolution,
} from "@samapne/terms";

const text = { nb: "Måling", nn: "Måling", en: "Measurement" };
const said = { label: text, description: text };

const fields = {
  municipality: { kind: "code", ...said, list: municipality, required: true },
  owner: { kind: "identifier", ...said, scheme: organizationNumber, required: true },
  building_id: { kind: "identifier", ...said, scheme: localId, required: true },
  point: { kind: "identifier", ...said, scheme: gsrn, required: true },
  carrier: { kind: "code", ...said, list: energyCarrier, required: true },
  start: { kind: "instant", ...said, required: true },
  end: { kind: "instant", ...said, required: true },
  resolution: { kind: "code", ...said, list: resolution, required: true },
  value: { kind: "decimal", ...said, decimals: 3, min: 0, max: 100_000, required: true },
  unit: { kind: "text", ...said, pattern: "^kWh$", required: true },
  quality: { kind: "code", ...said, list: measurementQuality, required: true },
  comment: { kind: "text", ...said, maxLength: 200, privacy: "open" },
} as const satisfies Fields;

/** The row most rivals are measured on (PERFORMANCE: an hourly energy value in twelve columns). */
export type Row = Readonly<Record<keyof typeof fields, string>>;
export const columns = Object.keys(fields) as (keyof Row)[];

const gaps: TableCheck = {
  id: "C1",
  kind: "contiguous",
  measure: "gap",
  series: ["point"],
  zone: "Europe/Oslo",
  start: "start",
  end: "end",
};

/** The dataset: rows by themselves, or also their key, their gaps and what they refer to. */
export function dataset(wholeTable: boolean): Dataset {
  return defineDataset({
    id: "bench",
    domain: "test",
    title: text,
    purpose: text,
    rowMeaning: text,
    privacy: "open",
    frequency: "DAILY",
    themes: ["ENER"],
    fields,
    key: wholeTable ? ["point", "start"] : [],
    rules: [{ id: "R1", expression: "row.end > row.start", message: text }],
    checks: wholeTable ? [gaps] : [],
  });
}
