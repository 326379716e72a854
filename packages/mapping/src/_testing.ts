import { type AnyRow, type Dataset, defineCodeList, defineDataset, type Text } from "@samapne/core";
import type { Input } from "@samapne/tabular";
import { inputOf } from "@samapne/tabular/testing";
import { checkMapping } from "./check/check-mapping.ts";
import { openConversion } from "./convert.ts";
import type { Mapping } from "./file/mapping.ts";
import type { Outcome } from "./rows/outcome.ts";
import { readMapping } from "./yaml.ts";

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });

const quality = defineCodeList({
  id: "test-quality",
  version: "2025-01-01",
  title: text("Kvalitet"),
  source: { name: "Test" },
  codes: [
    { code: "measured", label: text("Målt") },
    { code: "estimated", label: text("Estimert") },
    { code: "missing", label: text("Mangler") },
  ],
});

/** Values of meters in intervals. */
export const testSeries: Dataset = defineDataset({
  id: "test-series",
  domain: "test",
  title: text("Serier"),
  purpose: text("Serier for prøver."),
  rowMeaning: text("Én verdi."),
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  fields: {
    meter: {
      kind: "identifier",
      label: text("Måler"),
      description: text("Måleren."),
      required: true,
      scheme: {
        id: "test-id",
        label: text("en ID"),
        description: text("En ID."),
        pattern: "^[A-Za-z0-9-]{1,40}$",
        example: "el-1",
        source: { name: "Test" },
      },
    },
    from: {
      kind: "instant",
      zone: "Europe/Oslo",
      label: text("Fra"),
      description: text("Fra."),
      required: true,
    },
    until: {
      kind: "instant",
      zone: "Europe/Oslo",
      label: text("Til"),
      description: text("Til."),
      required: true,
    },
    value: { kind: "decimal", label: text("Verdi"), description: text("Verdien."), decimals: 2, max: 10_000 },
    quality: {
      kind: "code",
      label: text("Kvalitet"),
      description: text("Kvaliteten."),
      required: true,
      list: quality,
    },
    read_on: { kind: "date", label: text("Lest"), description: text("Når det ble lest.") },
  },
  key: ["meter", "from"],
  rules: [
    {
      id: "T1",
      expression: `has(row.value) == (row.quality != "missing")`,
      fixer: "supplier",
      message: text("Verdi og kvalitet passer ikke."),
    },
  ],
  checks: [
    {
      id: "T2",
      kind: "contiguous",
      measure: "gap",
      series: ["meter"],
      start: "from",
      end: "until",
      zone: "Europe/Oslo",
      fixer: "supplier",
    },
  ],
});

const about = {
  domain: "test",
  privacy: "open",
  frequency: "ANNUAL",
  themes: ["ENER"],
  purpose: text("For prøver."),
  rowMeaning: text("Én rad."),
} as const;

const word = { kind: "text", label: text("Navn"), description: text("Navnet."), required: true } as const;

/** A figure for each building, year and quality. */
export const testFigures: Dataset = defineDataset({
  ...about,
  id: "test-figures",
  title: text("Tall"),
  fields: {
    bygg: word,
    year: { kind: "integer", label: text("År"), description: text("Året."), required: true },
    quality: {
      kind: "code",
      label: text("Kvalitet"),
      description: text("Kvaliteten."),
      required: true,
      list: quality,
    },
    amount: {
      kind: "decimal",
      label: text("Mengde"),
      description: text("Mengden."),
      required: true,
      decimals: 1,
      unit: "kWh",
    },
  },
  key: ["bygg", "year", "quality"],
});

/** Something that begins at an instant. */
export const testEvents: Dataset = defineDataset({
  ...about,
  id: "test-events",
  title: text("Hendelser"),
  fields: {
    navn: word,
    starts: { kind: "instant", label: text("Start"), description: text("Når."), required: true },
    ends: { kind: "instant", label: text("Slutt"), description: text("Når det er over.") },
  },
  key: ["navn"],
});

/** An amount in kroner. */
export const testMoney: Dataset = defineDataset({
  ...about,
  id: "test-money",
  title: text("Beløp"),
  fields: {
    navn: word,
    amount: {
      kind: "integer",
      label: text("Beløp"),
      description: text("Beløpet."),
      required: true,
      unit: "NOK",
    },
  },
  key: ["navn"],
});

const sexes = defineCodeList({
  id: "test-sex",
  version: "2025-01-01",
  title: text("Kjønn"),
  source: { name: "Test" },
  codes: [
    { code: "total", label: text("Alle"), aliases: ["Totalt"] },
    { code: "female", label: text("Kvinner"), aliases: ["K"] },
    { code: "male", label: text("Menn"), aliases: ["M"] },
  ],
});

const reasons = defineCodeList({
  id: "test-reason",
  version: "2025-01-01",
  title: text("Hvorfor"),
  source: { name: "Test" },
  codes: [
    { code: "none", label: text("Vist") },
    { code: "confidential", label: text("Skjult"), aliases: [":"] },
    { code: "missing", label: text("Mangler"), aliases: [".."] },
  ],
});

/** Figures of people in a quarter, by sex. */
export const testPeople: Dataset = defineDataset({
  ...about,
  id: "test-people",
  title: text("Folk"),
  fields: {
    navn: word,
    period: {
      kind: "period",
      label: text("Kvartal"),
      description: text("Kvartalet."),
      required: true,
      granularities: ["quarter"],
    },
    sex: {
      kind: "code",
      label: text("Kjønn"),
      description: text("Kjønnet."),
      required: true,
      list: sexes,
    },
    people: {
      kind: "integer",
      label: text("Ansatte"),
      description: text("Antallet."),
      unit: "{person}",
    },
    full_time: {
      kind: "integer",
      label: text("Heltid"),
      description: text("De på heltid."),
      unit: "{person}",
    },
    rate: { kind: "decimal", label: text("Fravær"), description: text("Fraværet."), unit: "%" },
    why: {
      kind: "code",
      label: text("Hvorfor"),
      description: text("Hvorfor tall ikke vises."),
      required: true,
      list: reasons,
    },
  },
  key: ["navn", "period", "sex"],
});

/** Something of a quarter. */
export const testPeriods: Dataset = defineDataset({
  ...about,
  id: "test-periods",
  title: text("Perioder"),
  fields: {
    navn: word,
    period: {
      kind: "period",
      label: text("Periode"),
      description: text("Perioden."),
      required: true,
      granularities: ["quarter", "year"],
    },
  },
  key: ["navn", "period"],
});

const degrees = {
  kind: "decimal",
  decimals: 6,
  required: true,
  unit: "deg",
  description: text("Grader."),
} as const;

/** Something at a place. */
export const testPositions: Dataset = defineDataset({
  ...about,
  id: "test-positions",
  title: text("Steder"),
  fields: {
    navn: word,
    latitude: { ...degrees, label: text("Bredde"), min: 57, max: 81 },
    longitude: { ...degrees, label: text("Lengde"), min: 3, max: 34 },
  },
  key: ["navn"],
});

/** Something at an address. */
export const testAddress: Dataset = defineDataset({
  ...about,
  id: "test-address",
  title: text("Adresser"),
  fields: {
    navn: word,
    street_address: { ...word, label: text("Adresse") },
    postal_code: { ...word, required: false, label: text("Postnummer") },
    postal_place: { ...word, required: false, label: text("Poststed") },
  },
  key: ["navn"],
});

/** Something with the hours of a week. */
export const testHours: Dataset = defineDataset({
  ...about,
  id: "test-hours",
  title: text("Åpningstider"),
  fields: {
    navn: word,
    hours: {
      kind: "list",
      label: text("Åpningstid"),
      description: text("Når det er åpent."),
      aliases: ["Åpningstider"],
      items: {
        kind: "text",
        pattern: "^[MTWFS][A-Za-z,-]* [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$",
        patternName: text("dager og klokkeslett"),
      },
    },
  },
  key: ["navn"],
});

/** A mapping written as YAML; throws when it is not one. */
function mappingOf(yaml: string, dataset: Dataset = testSeries): Mapping {
  const read = readMapping(yaml);
  if ("problems" in read)
    throw new Error(read.problems.map(({ path, text: said }) => `${path.join(".")}: ${said.en}`).join("\n"));
  const problems = checkMapping(read.mapping, dataset);
  if (problems.length > 0)
    throw new Error(problems.map(({ path, text: said }) => `${path.join(".")}: ${said.en}`).join("\n"));
  return read.mapping;
}

/** A file converted: its rows, and what became of all of them. The sums of the account are held every time. */
export async function converted(
  content: string | Uint8Array | Input,
  yaml: string,
  dataset: Dataset = testSeries,
): Promise<{ readonly rows: readonly AnyRow[]; readonly outcome: Outcome }> {
  const input =
    typeof content === "string" || content instanceof Uint8Array ? inputOf("fil.csv", content, 37) : content;
  const conversion = await openConversion({ input, mapping: mappingOf(yaml, dataset), dataset });
  const rows: AnyRow[] = [];
  for await (const batch of conversion.rows) rows.push(...batch);
  const outcome = conversion.outcome();
  if (!outcome.addsUp || outcome.made.written !== rows.length)
    throw new Error("The account does not add up.");
  return { rows, outcome };
}

/** What was left out, as short as a test wants it: `time_never ×1 (4)`. */
export function leftOutOf({ file, made }: Outcome): readonly string[] {
  return [...file.leftOut, ...made.leftOut].map(({ cause, count, places, code, field }) =>
    [cause, code, field, `×${count}`, `(${places.join(",")})`].filter(Boolean).join(" "),
  );
}

/** What was done to values, as short: `decimal_comma value ×2`. */
export function repairsOf({ repairs }: Outcome): readonly string[] {
  return repairs.map(({ repair, field, count }) => `${repair} ${field} ×${count}`);
}
