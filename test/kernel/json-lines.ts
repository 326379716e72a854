import { type Dataset, type Field, type FieldJudge, fieldJudges, type Finding } from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { cellText } from "./cell-texts.ts";

/** A member of a line: its key and its value, as they are written. */
type Member = readonly [key: string, value: string];

/** So much of a file is looked at for its keys before it is read: others come late. */
const lookedAt = 256 * 1024;

/** The text of an NDJSON file. */
export function jsonLines(dataset: Dataset, chance: Chance): string {
  const lines = objects(dataset, chance, ["", "", " "]);
  if (chance.below(6) === 0)
    lines.splice(1 + chance.below(lines.length), 0, chance.oneOf(["", " ", "[]", "5", "{}"]));
  const lineEnd = chance.oneOf(["\n", "\n", "\r\n", " \n"]);
  return lines.join(lineEnd) + chance.oneOf([lineEnd, ""]);
}

/** The text of a JSON document: an array, the envelope of an answer, or a map. */
export function jsonDocument(dataset: Dataset, chance: Chance): string {
  const rows = objects(dataset, chance, ["", " ", "\n ", "\r\n\t"]);
  if (chance.below(6) === 0)
    rows.splice(chance.below(rows.length), 0, chance.oneOf(["[]", "5", "{}", "null"]));
  const between = chance.oneOf([",", ",\n", " ,\r\n\r\n"]);
  const array = `[${rows.join(between)}]`;
  return chance.oneOf([
    array,
    `\n${array}\n\n`,
    `{"data":${array},"links":{"self":"."}}`,
    `{\n"title": "Målinger",\n"data": ${array},\n"links": {"next": "./2"}\n}`,
    `{"type":"FeatureCollection",${chance.oneOf(besideFeatures)}"features":[${rows.map((row) => featureOf(row, chance)).join(between)}]}`,
  ]);
}

const besideFeatures = [
  "",
  '"name": "Målinger",\n',
  '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25833"}},',
];
const geometries = [
  "null",
  '{"type":"Point","coordinates":[10.4,63.43]}',
  '{"type":"Point", "coordinates": [ 1e999, 63.430000000000001 ]}',
  '{"type":"Polygon","coordinates":[[[10,63],\n[11,63],[11,64],[10,63]]],"name":"Blåbær }"}',
  '{"coordinates":[[],"type":"Point"}',
];

/** A row as a feature of a map, or now and then as it is. */
function featureOf(row: string, chance: Chance): string {
  if (chance.below(40) === 0) return row;
  const members = [
    `"type":"Feature"`,
    `"properties": ${row}`,
    `"geometry":${chance.below(3) === 0 ? chance.oneOf(geometries) : "null"}`,
    ...(chance.below(20) === 0 ? ['"id":7'] : []),
  ];
  return `{${(chance.below(4) === 0 ? members.toReversed() : members).join(chance.oneOf([",", ",\n", " , "]))}}`;
}

/**
 * Rows as objects: mostly like the row before, as in real files, and some values are hard to judge. Now and then many
 * rows come first that lack a key. Between their parts stands one of `spaces`.
 */
function objects(dataset: Dataset, chance: Chance, spaces: readonly string[]): string[] {
  const wildness = chance.oneOf([2, 10, 40]);
  const judges = fieldJudges(dataset, {});
  const makers = Object.entries(dataset.fields).map(([key, field]) => {
    const isRight = (value: string) => isRightJson(value, judges.get(key));
    return (before?: Member) => {
      const stays = before !== undefined && isRight(before[1]) && chance.below(wildness) !== 0;
      return stays ? before : memberOf(key, field, { chance, wildness, isRight });
    };
  });
  const space = chance.oneOf(spaces);
  const write = (members: readonly Member[]) =>
    `{${members.map(([key, value]) => `${JSON.stringify(key)}:${space}${value}`).join(`,${space}`)}}`;
  const rowCount = chance.oneOf([3, 12, 40]);
  // Lines of so many series take turns.
  const turns = chance.oneOf([1, 1, 3]);
  const last: (readonly (Member | undefined)[])[] = [];
  const lines: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    const before = last[row % turns] ?? [];
    const made = makers.map((make, index) => make(before[index]));
    last[row % turns] = made;
    const members = made.filter((member) => member !== undefined);
    lines.push(write(chance.below(wildness * 2) === 0 ? disturbed(members, chance) : members));
  }
  const [first = []] = last;
  if (chance.below(12) === 0) {
    const lacking = chance.below(makers.length);
    const line = write(
      first.filter((member, index) => member !== undefined && index !== lacking) as Member[],
    );
    lines.unshift(...Array.from({ length: Math.ceil(lookedAt / line.length) + 1 }, () => line));
  }
  return lines;
}

/** Members in another order, one of them twice, or with one that no field answers to. */
function disturbed(members: readonly Member[], chance: Chance): readonly Member[] {
  const other: Member = [
    chance.oneOf(["Merknad", "", "__proto__", "Beløp"]),
    chance.oneOf(['"x"', "[1]", "null"]),
  ];
  const longer: readonly Member[] = members.slice(0, 1).map(([key, value]) => [`${key}x`, value]);
  return chance.oneOf([
    [...longer, ...members.slice(1)],
    members.toReversed(),
    [...members, ...members.slice(0, 1)],
    [...members.slice(1), ...members.slice(0, 1)],
    [...members, other],
    [other, ...members],
  ]);
}

const odd = [
  "null",
  '""',
  "[]",
  "{}",
  '{"a":1}',
  "1e3",
  "-0",
  "01",
  "1.50",
  "true",
  '"\\u0041"',
  '"a\tb"',
  "12345678901234567890",
  "nul",
  "3,4",
];

/** How the values of a field are chosen. */
interface Choice {
  readonly chance: Chance;
  /** One value in so many may be wrong. */
  readonly wildness: number;
  isRight(value: string): boolean;
}

/** A member, or none where a field may be absent. Most values are right: a line with one that is not is not walked over. */
function memberOf(key: string, field: Field, { chance, wildness, isRight }: Choice): Member | undefined {
  // A line with a list is not walked over.
  const isThere = chance.below(20) < (field.kind === "list" ? 1 : 16);
  if (field.required !== true && !isThere) return undefined;
  const make = () => valueOf(cellText(field, chance), field, chance);
  if (chance.below(wildness) === 0) return [key, chance.below(2) === 0 ? chance.oneOf(odd) : make()];
  let value = make();
  for (let tries = 0; tries < 40 && !isRight(value); tries++) value = make();
  return [key, value];
}

function isRightJson(json: string, judge: FieldJudge | undefined): boolean {
  const findings: Finding[] = [];
  try {
    judge?.judge(JSON.parse(json), {}, findings);
  } catch {
    return false;
  }
  return findings.length === 0;
}

/** A cell as JSON of the field's type when it can be, and now and then as text all the same. */
function valueOf(cell: string, { kind }: Field, chance: Chance): string {
  if (chance.below(40) === 0) return JSON.stringify(cell);
  if (kind === "list") return JSON.stringify(cell.split("|"));
  const isBare =
    kind === "boolean"
      ? /^(true|false)$/.test(cell)
      : (kind === "integer" || kind === "decimal") && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell);
  return isBare ? cell : JSON.stringify(cell);
}
