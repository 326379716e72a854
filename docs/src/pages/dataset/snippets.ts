import { type Dataset, type FieldKind, formats, type Text } from "@samapne/core";

/** A way to get the rows, as code to copy. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly syntax: string;
  readonly text: string;
  /** What must be there first. */
  readonly needs?: Text;
}

/** Where the rows are: the address of a CSV file, and the base address of an API. */
export interface Addresses {
  readonly csv: string;
  readonly api: string;
}

/** What a column of each kind is in the tools people use. Codes are text: 0301 must not become 301. */
const columnTypes: {
  readonly [K in FieldKind]: { readonly duckdb: string; readonly pandas: string; readonly readr: string };
} = {
  text: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
  code: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
  identifier: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
  integer: { duckdb: "BIGINT", pandas: "Int64", readr: "d" },
  decimal: { duckdb: "DOUBLE", pandas: "float64", readr: "d" },
  boolean: { duckdb: "BOOLEAN", pandas: "boolean", readr: "l" },
  date: { duckdb: "DATE", pandas: "date", readr: "D" },
  instant: { duckdb: "TIMESTAMPTZ", pandas: "date", readr: "T" },
  period: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
  uri: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
  list: { duckdb: "VARCHAR", pandas: "string", readr: "c" },
};

/** The ways to get a dataset's rows, from the simplest on. Made from the fields, so that every column gets the right type. */
export function snippetsOf(dataset: Dataset, { csv, api }: Addresses): readonly Snippet[] {
  const { id } = dataset;
  const rows = `${api}/v1/${id}`;
  return [
    { id: "csv", title: "CSV (curl)", syntax: "sh", text: `curl -o ${id}.csv ${csv}` },
    {
      id: "parquet",
      title: "Parquet (curl)",
      syntax: "sh",
      text: `curl -o ${id}.parquet ${rows}.${formats.parquet.extension}`,
    },
    { id: "api", title: "API (curl)", syntax: "sh", text: `curl '${rows}?${filterOf(dataset)}limit=100'` },
    {
      id: "fetch",
      title: "samapne fetch",
      syntax: "sh",
      text: `npx samapne fetch ${id} --from ${api} --from https://data.nabo.example --out ${id}.parquet`,
    },
    { id: "duckdb", title: "DuckDB (SQL)", syntax: "sql", text: duckdb(dataset, csv) },
    { id: "javascript", title: "JavaScript", syntax: "js", text: javascript(rows) },
    {
      id: "python",
      title: "Python",
      syntax: "py",
      text: python(dataset, csv),
      needs: { nb: "pip install pandas", nn: "pip install pandas", en: "pip install pandas" },
    },
    {
      id: "r",
      title: "R",
      syntax: "r",
      text: r(dataset, csv),
      needs: {
        nb: 'install.packages("readr")',
        nn: 'install.packages("readr")',
        en: 'install.packages("readr")',
      },
    },
  ];
}

/** A filter people want: a month of a series, or one municipality. */
function filterOf({ fields }: Dataset): string {
  const start = Object.entries(fields).find(([, field]) => field.kind === "instant" && field.required)?.[0];
  if (start !== undefined) return `${start}_from=2026-10-01T00:00:00Z&${start}_to=2026-11-01T00:00:00Z&`;
  return Object.hasOwn(fields, "municipality_number") ? "municipality_number=5001&" : "";
}

function duckdb({ fields }: Dataset, csv: string): string {
  const columns = Object.entries(fields).map(
    ([name, { kind }]) => `    '${name}': '${columnTypes[kind].duckdb}'`,
  );
  return `SELECT *\nFROM read_csv('${csv}', header = true, columns = {\n${columns.join(",\n")}\n});`;
}

function javascript(rows: string): string {
  return `const answer = await fetch("${rows}?limit=100");\nconst { data } = await answer.json();\nconsole.log(data.length, data[0]);`;
}

function python({ fields }: Dataset, csv: string): string {
  const [dates, others] = split(
    Object.entries(fields),
    ([, { kind }]) => columnTypes[kind].pandas === "date",
  );
  const types = others.map(([name, { kind }]) => `    "${name}": "${columnTypes[kind].pandas}",`);
  const instants = dates.filter(([, { kind }]) => kind === "instant").map(([name]) => name);
  const days = dates.filter(([, { kind }]) => kind === "date").map(([name]) => name);
  return [
    "import pandas as pd",
    "",
    `rows = pd.read_csv("${csv}", dtype={`,
    ...types,
    ...dates.map(([name]) => `    "${name}": "string",`),
    "})",
    ...instants.map(
      (name) => `rows["${name}"] = pd.to_datetime(rows["${name}"], utc=True, format="ISO8601")`,
    ),
    ...days.map((name) => `rows["${name}"] = pd.to_datetime(rows["${name}"], format="ISO8601")`),
    "print(rows.head())",
  ].join("\n");
}

function r({ fields }: Dataset, csv: string): string {
  const types = Object.values(fields).map(({ kind }) => columnTypes[kind].readr);
  return `library(readr)\n\nrows <- read_csv("${csv}", col_types = "${types.join("")}")\nprint(rows)`;
}

function split<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
