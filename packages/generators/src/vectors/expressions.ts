import type { Chance } from "./chance.ts";
import { dates, instants, words } from "./scopes.ts";

/** The kinds an expression can have. */
export type Kind = "string" | "int" | "decimal" | "bool" | "timestamp" | "duration";

type Make = (chance: Chance, depth: number) => string;

const quoted = (chance: Chance) => JSON.stringify(chance.oneOf(words));
const whole = (chance: Chance) => String(chance.oneOf([-3, -1, 0, 1, 2, 3, 7, 12, 2025]));
const point = (chance: Chance) =>
  chance.oneOf(["-1.5", "-0.25", "0.0", "0.25", "0.5", "1.0", "2.5", "99.75"]);
const truth = (chance: Chance) => chance.oneOf(["true", "false"]);

const leaves: Readonly<Record<Kind, Make>> = {
  string: (chance) => chance.oneOf(["row.name", "row.code", "ref.meter.unit", "r'\\d'", quoted(chance)]),
  int: (chance) =>
    chance.oneOf([
      "row.count",
      "row.huge",
      "ref.meter.year",
      "now.year",
      "size(row.name)",
      "size(row.tags)",
      whole(chance),
    ]),
  decimal: (chance) =>
    chance.oneOf(["row.area", "row.value", "ref.meter.limit", "double(row.count)", point(chance)]),
  bool: (chance) =>
    chance.oneOf([
      "row.open",
      "ref.meter.closed",
      truth(chance),
      `has(row.${chance.oneOf(["name", "count", "value", "open", "start", "tags"])})`,
      "has(ref.meter.limit)",
    ]),
  timestamp: (chance) =>
    chance.oneOf([
      "row.day",
      "row.start",
      "row.end",
      "ref.meter.since",
      "now.instant",
      "now.date",
      `timestamp("${chance.oneOf(instants)}")`,
      `timestamp("${chance.oneOf(dates)}T00:00:00Z")`,
    ]),
  duration: (chance) => `duration("${chance.oneOf(["0s", "1h", "-90m", "1.5s", "24h", "2500000h"])}")`,
};

const kinds = Object.keys(leaves) as readonly Kind[];
const ordered = kinds.filter((kind) => kind !== "bool" && kind !== "string");
const equals = ["==", "!="];
const orders = ["<", "<=", ">", ">="];
const zones = ["", '"UTC"', '"Europe/Oslo"', '"America/Sao_Paulo"', '"Asia/Kathmandu"'];
const parts = ["getFullYear", "getMonth", "getDate", "getHours", "getMinutes", "getSeconds"];
const patterns = ["^[A-Za-z]+$", "\\\\d{2,4}", "^(k|m)(Wh|3)?$", "[^a-zø]", "ø$", "^[^;]?$"];

const infix =
  (kind: Kind, signs: readonly string[]): Make =>
  (chance, depth) =>
    `(${expressionOf(kind, chance, depth)} ${chance.oneOf(signs)} ${expressionOf(kind, chance, depth)})`;

const wrapped =
  (kind: Kind, before: string): Make =>
  (chance, depth) =>
    `${before}(${expressionOf(kind, chance, depth)})`;

const choice =
  (kind: Kind): Make =>
  (chance, depth) =>
    `(${expressionOf("bool", chance, depth)} ? ${expressionOf(kind, chance, depth)} : ${expressionOf(kind, chance, depth)})`;

const within =
  (kind: Kind, item: (chance: Chance) => string): Make =>
  (chance, depth) =>
    `(${expressionOf(kind, chance, depth)} in [${[item(chance), item(chance)].join(", ")}])`;

const amongst =
  (kind: Kind, list: string): Make =>
  (chance, depth) =>
    `(${expressionOf(kind, chance, depth)} in ${list})`;

/** What an expression of a kind can be made of. */
const growths: Readonly<Record<Kind, readonly Make[]>> = {
  string: [
    infix("string", ["+"]),
    wrapped("int", "string"),
    choice("string"),
    (chance, depth) => {
      const start = chance.below(3);
      return `${expressionOf("string", chance, depth)}.substring(${start}, ${start + 1 + chance.below(3)})`;
    },
  ],
  int: [
    infix("int", ["+", "-", "*"]),
    wrapped("int", "-"),
    wrapped("int", "abs"),
    (chance) => `${leaves.timestamp(chance, 0)}.${chance.oneOf(parts)}(${chance.oneOf(zones)})`,
    choice("int"),
  ],
  decimal: [
    (chance, depth) => infix("decimal", ["+", "-", "*"])(chance, Math.min(depth, 1)),
    wrapped("decimal", "-"),
    wrapped("decimal", "abs"),
    choice("decimal"),
  ],
  timestamp: [
    (chance, depth) =>
      `(${expressionOf("timestamp", chance, depth)} ${chance.oneOf(["+", "-"])} ${expressionOf("duration", chance, depth)})`,
    choice("timestamp"),
  ],
  duration: [infix("timestamp", ["-"]), choice("duration")],
  bool: [
    infix("bool", ["&&", "||"]),
    infix("bool", equals),
    wrapped("bool", "!"),
    choice("bool"),
    ...kinds.map((kind) => infix(kind, equals)),
    ...ordered.map((kind) => infix(kind, orders)),
    (chance) => `(${leaves.string(chance, 0)} ${chance.oneOf(orders)} ${leaves.string(chance, 0)})`,
    (chance, depth) =>
      `${expressionOf("string", chance, depth)}.${chance.oneOf(["startsWith", "endsWith", "contains"])}(${leaves.string(chance, 0)})`,
    (chance) => `${leaves.string(chance, 0)}.matches("${chance.oneOf(patterns)}")`,
    within("string", quoted),
    within("int", whole),
    within("decimal", point),
    within("bool", truth),
    amongst("string", "row.tags"),
    amongst("int", "row.years"),
    amongst("decimal", "row.shares"),
    amongst("bool", "row.flags"),
    amongst("timestamp", "row.days"),
  ],
};

/** A well-typed expression of a kind by chance, nested at most so deep. */
export function expressionOf(kind: Kind, chance: Chance, depth: number): string {
  if (depth <= 0 || chance.below(8) === 0) return leaves[kind](chance, 0);
  return chance.oneOf(growths[kind])(chance, depth - 1);
}
