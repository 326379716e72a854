import type { Language, Text } from "@samapne/core";

/** What the placeholders of messages stand for; what is empty is filled in only sometimes, and left out. */
export const placeholders: Readonly<Record<string, Text>> = {
  label: { nb: "feltet", nn: "feltet", en: "the field" },
  labels: { nb: "feltene", nn: "felta", en: "the fields" },
  found: { nb: "verdien i fila", nn: "verdien i fila", en: "the value found" },
  expected: { nb: "det som ventes", nn: "det som er venta", en: "what is expected" },
  written: { nb: "riktig skrivemåte", nn: "rett skrivemåte", en: "the right spelling" },
  list: { nb: "lista", nn: "lista", en: "the list" },
  codes: { nb: "kodene", nn: "kodane", en: "the codes" },
  name: { nb: "navnet", nn: "namnet", en: "the name" },
  suggestion: { nb: "", nn: "", en: "" },
  spelling: { nb: "", nn: "", en: "" },
  successors: { nb: "", nn: "", en: "" },
  lookalike: { nb: "", nn: "", en: "" },
  clock: { nb: "", nn: "", en: "" },
  length: { nb: "antall", nn: "talet på", en: "number" },
  min: { nb: "minst", nn: "minst", en: "least" },
  max: { nb: "mest", nn: "mest", en: "most" },
  period: { nb: "tidsrommet", nn: "tidsrommet", en: "the period" },
  date: { nb: "datoen", nn: "datoen", en: "the date" },
  scheme: { nb: "identifikatoren", nn: "identifikatoren", en: "the identifier" },
  example: { nb: "eksempel", nn: "døme", en: "example" },
  decimals: { nb: "antall", nn: "talet på", en: "number of" },
  found_offset: { nb: "avviket i fila", nn: "avviket i fila", en: "the offset found" },
  zone: { nb: "tidssonen", nn: "tidssona", en: "the time zone" },
  expected_offset: { nb: "riktig avvik", nn: "rett avvik", en: "the right offset" },
  rule: { nb: "regelen", nn: "regelen", en: "the rule" },
  first: { nb: "radnummer", nn: "radnummer", en: "row number" },
  dataset: { nb: "datasettet", nn: "datasettet", en: "the dataset" },
  column: { nb: "kolonnen", nn: "kolonna", en: "the column" },
  path: { nb: "rekken", nn: "rekkja", en: "the chain" },
  series: { nb: "tidsserien", nn: "tidsserien", en: "the series" },
  from: { nb: "fra når", nn: "frå når", en: "from when" },
  to: { nb: "til når", nn: "til når", en: "until when" },
  day: { nb: "dagen", nn: "dagen", en: "the day" },
  count: { nb: "antall", nn: "talet på", en: "number of" },
  missing: { nb: "det som mangler", nn: "det som manglar", en: "what is missing" },
  before: { nb: "det før", nn: "det før", en: "the one before" },
  after: { nb: "det etter", nn: "det etter", en: "the one after" },
  group: { nb: "gruppa", nn: "gruppa", en: "the group" },
  parts: { nb: "summen av delene", nn: "summen av delane", en: "the sum of the parts" },
  total: { nb: "totalen", nn: "totalen", en: "the total" },
  other: { nb: "den andre verdien", nn: "den andre verdien", en: "the other value" },
  place: { nb: "stedet", nn: "staden", en: "the place" },
  gone: { nb: "antall", nn: "talet på", en: "number" },
  shown: { nb: "radnumrene", nn: "radnumra", en: "row numbers" },
  rows: { nb: "antall", nn: "talet på", en: "number of" },
  times: { nb: "antall", nn: "talet på", en: "number of" },
  cell: { nb: "raden", nn: "rada", en: "the row" },
  threshold: { nb: "grensen", nn: "grensa", en: "the threshold" },
  groups: { nb: "gruppene", nn: "gruppene", en: "the groups" },
  most: { nb: "mest", nn: "mest", en: "most" },
  dimension: { nb: "inndelingen", nn: "inndelinga", en: "the breakdown" },
  encoding: { nb: "tegnsettet", nn: "teiknsettet", en: "the encoding" },
  row: { nb: "radnummer", nn: "radnummer", en: "row number" },
  heading: { nb: "kolonnen", nn: "kolonna", en: "the column" },
  headings: { nb: "overskriftene", nn: "overskriftene", en: "the headings" },
  cells: { nb: "antall", nn: "talet på", en: "number of" },
  columns: { nb: "antall", nn: "talet på", en: "number of" },
  range: { nb: "celleområdet", nn: "celleområdet", en: "the range of cells" },
  sheet: { nb: "arket", nn: "arket", en: "the sheet" },
};

/** A message template for people: what is filled in is named, in brackets, and words that follow a number are in the plural. */
export function templateShown(template: string, language: Language): string {
  return template.replace(/\{(\w+)(?:\|[^{}|]*\|([^{}|]*))?\}/g, (_, name: string, many?: string) => {
    if (many !== undefined) return many;
    const said = Object.hasOwn(placeholders, name) ? placeholders[name]?.[language] : name;
    return said === "" ? "" : `[${said}]`;
  });
}
